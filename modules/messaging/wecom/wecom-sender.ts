import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { outcomeOfSilence, outcomeOfStatus, Unanswered } from '../channel/ask-provider.ts'
import type { Outcome, Outgoing, Sender } from '../channel/sender.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { askWithToken, type Said, type TokenCall } from '../wechat/access-token.ts'

interface Asked extends Said { msgid?: string; fail_list?: string[] }

const PASSING = new Set([-1, 45009, 45033, 60020])
/** The employee's app shows the broadcast; the customer has nothing yet. */
export function outcomeOfWecom(said: Asked, address: string): Outcome {
  const code = said.errcode ?? 0
  const reason = `wecom ${code}`
  if (code !== 0) return PASSING.has(code) ? { kind: 'later', reason } : { kind: 'failed', reason }
  if (said.fail_list?.includes(address)) return { kind: 'failed', reason: 'wecom not-a-contact' }
  return { kind: 'given', reference: said.msgid ?? null }
}

export const wecomToken = ({ settings, secret }: KnownChannel<'wecom'>): TokenCall =>
  ({ name: `wecom ${settings.endpoint} ${settings.corpId}`, url: `${settings.endpoint}/cgi-bin/gettoken?corpid=${encodeURIComponent(settings.corpId)}&corpsecret=${encodeURIComponent(secret['secret']!)}` })

/** Asks employees to send to their external contacts: WeCom lets nobody but them send, so each message waits for one's confirmation. */
export function openWecom(db: Db, known: KnownChannel<'wecom'>): Sender {
  const { endpoint, mostPerMonth } = known.settings
  return {
    width: 2,
    async send({ id, partyId, address, body }: Outgoing): Promise<Outcome> {
      const now = new Date()
      if ((await sentThisMonth(db, { id, partyId, now })) >= mostPerMonth) return { kind: 'failed', reason: 'wecom month-limit' }
      try {
        const { said, status } = await askWithToken<Asked>(wecomToken(known), (t) => `${endpoint}/cgi-bin/externalcontact/add_msg_template?access_token=${t}`, { chat_type: 'single', external_userid: [address], text: { content: body } }, now.getTime())
        return said?.errcode === undefined ? outcomeOfStatus(status, 'wecom') : outcomeOfWecom(said, address)
      } catch (error) {
        return error instanceof Unanswered ? outcomeOfSilence(error, 'wecom') : { kind: 'later', reason: `wecom ${(error as Error).message}`.slice(0, 200) }
      }
    },
    close: () => Promise.resolve(),
  }
}

const sentThisMonth = (db: Db, { id, partyId, now }: { id: string; partyId: string; now: Date }): Promise<number> => inTransaction(db, deliverer, async ({ tx }) =>
  (await sql<{ n: number }>`select count(*)::int as n from messaging.message m where m.channel = 'wecom' and m.party_id = any (parties.ids_of(${partyId})) and m.state in ('given', 'sent', 'doubtful') and m.id <> ${id} and m.handed_at >= date_trunc('month', ${now}::timestamptz)`.execute(tx)).rows[0]!.n, now)
