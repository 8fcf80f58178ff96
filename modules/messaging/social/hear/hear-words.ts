import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { receiveMessage } from '../../inbound/receive-message.ts'
import type { Heard } from '../connector.ts'
import type { Network } from '../networks.ts'

interface At { id: string; settings: { network: Network } }

/** Keeps what was said to the firm on a network, once each under its number there; what was taken back since is marked so. Returns how many were news. */
export async function hearWords(context: Context, { id, settings: { network } }: At, heard: readonly Heard[]): Promise<number> {
  let news = 0
  for (const word of heard) if (word.gone ? await forget(context, id, word) : await hear(context, id, network, word)) news += 1
  return news
}

async function forget({ tx, now }: Context, accountId: string, { id }: Heard): Promise<boolean> {
  const { numAffectedRows } = await sql`update messaging.social_word set gone_at = ${now} where account_id = ${accountId} and provider_id = ${id} and gone_at is null`.execute(tx)
  return Boolean(numAffectedRows)
}

async function hear(context: Context, accountId: string, network: Network, { id, place, by, text, at, thread, url }: Heard): Promise<boolean> {
  const { tx, now } = context
  const said = Number.isNaN(at.getTime()) || at > now ? now : at
  const identity = `${network}/${by.id}`.slice(0, 300)
  const received = await receiveMessage(context, { channel: place === 'public' ? 'social-comment' : 'social-message', providerKey: `${network}/${accountId}/${id}`, at: said, from: identity, text })
  if (!received) return false
  await sql`insert into messaging.social_word (inbound_id, account_id, place, provider_id, identity, name, thread, url, at) values (${received.id}, ${accountId}, ${place}, ${id}, ${identity}, ${by.name.slice(0, 200)}, ${thread}, ${url}, ${said})`.execute(tx)
  return true
}
