import type { Db } from '#platform/db/tables.ts'
import { outcomeOfSilence, outcomeOfStatus, Unanswered } from '../channel/ask-provider.ts'
import type { Outcome, Outgoing, Sender } from '../channel/sender.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { askWithToken, type Said } from '../wechat/access-token.ts'
import { sendKf } from './kf/send-kf.ts'
import { wecomToken } from './wecom-token.ts'

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

/** Answers by customer service whoever wrote there lately; else asks the employees whose contact it is: WeCom lets nobody but them send, so the message waits for one's confirmation. How many of those a month bears is kept where messages are taken. */
export const openWecom = (db: Db, known: KnownChannel<'wecom'>): Sender => ({
  width: 2,
  async send(message: Outgoing): Promise<Outcome> {
    const now = new Date()
    try {
      return (await sendKf(db, known, message, now)) ?? (await ask(known, message, now))
    } catch (error) {
      return error instanceof Unanswered ? outcomeOfSilence(error, 'wecom') : { kind: 'later', reason: `wecom ${(error as Error).message}`.slice(0, 200) }
    }
  },
  close: () => Promise.resolve(),
})

async function ask(known: KnownChannel<'wecom'>, { address, body }: Outgoing, now: Date): Promise<Outcome> {
  const { said, status } = await askWithToken<Asked>(wecomToken(known), (t) => `${known.settings.endpoint}/cgi-bin/externalcontact/add_msg_template?access_token=${t}`, { chat_type: 'single', external_userid: [address], text: { content: body } }, now.getTime())
  return said?.errcode === undefined ? outcomeOfStatus(status, 'wecom') : outcomeOfWecom(said, address)
}
