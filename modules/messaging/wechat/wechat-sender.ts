import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { outcomeOfSilence, outcomeOfStatus, Unanswered } from '../channel/ask-provider.ts'
import type { Outcome, Outgoing, Sender } from '../channel/sender.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { askWithToken, type Said, type TokenCall } from './access-token.ts'
import { wroteLately } from './is-silent.ts'

interface Sent extends Said { msgid?: number | string }

/** Busy, too many calls today or this minute, too many messages to this reader for now. */
const PASSING = new Set([-1, 45009, 45011, 45047, 48008])
/** No such reader, or one who follows no more. */
const GONE = new Set([40003, 43004])

export function outcomeOfWechat(said: Sent): Outcome {
  const code = said.errcode ?? 0
  if (code === 0) return { kind: 'sent', reference: said.msgid === undefined ? null : String(said.msgid) }
  const reason = `wechat ${code}`
  return PASSING.has(code) ? { kind: 'later', reason } : { kind: 'failed', reason, ...(GONE.has(code) && { gone: true }) }
}

export const wechatToken = ({ settings, secret }: KnownChannel<'wechat'>): TokenCall =>
  ({ name: `wechat ${settings.endpoint} ${settings.appId}`, url: `${settings.endpoint}/cgi-bin/stable_token`, body: { grant_type: 'client_credential', appid: settings.appId, secret: secret['appSecret'] } })

/** Sends to followers of an official account: a template message where the template says its number, else words, within forty-eight hours of theirs. */
export function openWechat(db: Db, known: KnownChannel<'wechat'>): Sender {
  const base = known.settings.endpoint
  const token = wechatToken(known)
  return {
    width: 4,
    async send(message: Outgoing): Promise<Outcome> {
      const now = new Date()
      if (!message.approved && !(await inTransaction(db, deliverer, (context) => wroteLately(context, message.address), now))) return { kind: 'failed', reason: 'wechat silent-48h' }
      try {
        const [path, body] = message.approved ? ['template/send', templateOf(message)] as const : ['custom/send', { touser: message.address, msgtype: 'text', text: { content: message.body } }] as const
        const { said, status } = await askWithToken<Sent>(token, (t) => `${base}/cgi-bin/message/${path}?access_token=${t}`, body, now.getTime())
        return said?.errcode === undefined ? outcomeOfStatus(status, 'wechat') : outcomeOfWechat(said)
      } catch (error) {
        return error instanceof Unanswered ? outcomeOfSilence(error, 'wechat') : { kind: 'later', reason: `wechat ${(error as Error).message}`.slice(0, 200) }
      }
    },
    close: () => Promise.resolve(),
  }
}

/** WeChat sends one message only for a reader and a client's number within ten minutes: a second guard behind the ledger. */
const templateOf = ({ id, address, approved }: Outgoing) => ({
  touser: address, template_id: approved!.template, ...(approved!.url && { url: approved!.url }), client_msg_id: `guanxi-${id}`, data: Object.fromEntries(approved!.fields.map(({ name, value }) => [name, { value }])),
})
