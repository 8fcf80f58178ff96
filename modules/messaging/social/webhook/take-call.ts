import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import { deliverer } from '../../delivery/runner.ts'
import { socialRefusals } from '../account/contract.ts'
import { openAccount, type OpenedAccount } from '../account/read-account.ts'
import type { Called } from '../connector.ts'
import { hearWords } from '../hear/hear-words.ts'
import { openConnector } from '../open-connector.ts'
import { isSame } from './signed.ts'

const r = socialRefusals
const said = (text: string): Streamed => ({ type: 'text/plain; charset=utf-8', stream: Readable.from([text]) })

/** What a network tells of itself: the address is secret, the signature is reckoned anew over the body as it came, and what was told before is told to nobody again. */
export const takeSocialCall = (db: Db, { id, key }: { id: string; key: string }, called: Called): Promise<Streamed> => inTransaction(db, deliverer, async (context) => {
  const account = await known(context, id, key)
  const heard = openConnector(account).take?.(called) ?? null
  if (heard === null) throw new Refusal(r['social-unsigned'])
  await hearWords(context, account, heard)
  return said('ok')
})

/** How a network makes sure that an address is ours. */
export const answerSocialCheck = (db: Db, { id, key }: { id: string; key: string }, query: Called['query']): Promise<Streamed> => inTransaction(db, deliverer, async (context) => {
  const word = openConnector(await known(context, id, key)).echo?.(query) ?? null
  if (word === null) throw new Refusal(r['social-unsigned'])
  return said(word)
})

async function known(context: Context, id: string, key: string): Promise<OpenedAccount> {
  await sql`set local statement_timeout = '20s'`.execute(context.tx)
  const account = await openAccount(context, id)
  if (!account.active || !isSame(account.callback, key)) throw new Refusal(r['social-not-found'], { id })
  return account
}
