import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Outcome, Outgoing } from '../../channel/sender.ts'
import { outcomeOfStatus } from '../../channel/ask-provider.ts'
import type { KnownChannel } from '../../channel/settings/read-channel.ts'
import { deliverer } from '../../delivery/runner.ts'
import { askWithToken, type Said } from '../../wechat/access-token.ts'
import { kfToken } from './kf-token.ts'

interface Sent extends Said { msgid?: string }

/** The session is over, the five or the forty-eight hours are: certainly not sent, another way may be. */
const OVER = new Set([95001, 95002, 95013, 95016, 95018])
const PASSING = new Set([-1, 45009, 45033])

/** Answers a customer by the account of customer service that they wrote to; null where that is not open, or not any more. WeCom takes a number of ours once only: a second guard behind the ledger. */
export async function sendKf(db: Db, known: KnownChannel<'wecom'>, { id, address, body }: Outgoing, now: Date): Promise<Outcome | null> {
  const account = await inTransaction(db, deliverer, async ({ tx }) => (await sql<{ account: string }>`select open_kfid as account from messaging.kf_customer where external_id = ${address} and messaging.kf_room(${address}, ${now}) > 0`.execute(tx)).rows[0]?.account, now)
  if (!account) return null
  const { said, status } = await askWithToken<Sent>(kfToken(known), (t) => `${known.settings.endpoint}/cgi-bin/kf/send_msg?access_token=${t}`, { touser: address, open_kfid: account, msgid: `guanxi${id}`, msgtype: 'text', text: { content: body } }, now.getTime())
  return said?.errcode === undefined ? outcomeOfStatus(status, 'wecom') : outcomeOfKf(said)
}

export function outcomeOfKf({ errcode: code = 0, msgid }: Sent): Outcome | null {
  if (code === 0) return { kind: 'sent', reference: msgid ? `kf/${msgid}` : null }
  if (OVER.has(code)) return null
  return { kind: PASSING.has(code) ? 'later' : 'failed', reason: `wecom ${code}` }
}
