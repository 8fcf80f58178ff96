import type { Outcome, Outgoing, Sender } from '../channel/sender.ts'
import { composeMail } from './compose-mail.ts'
import type { MailSettings } from './mail-settings.ts'
import { SmtpSession } from './smtp-session.ts'

const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from.trim()

/** Sends mail over as many conversations as the settings allow, each taken by one message at a time. */
export function openEmail(settings: MailSettings): Sender {
  const sessions = Array.from({ length: settings.width }, () => new SmtpSession(settings.smtpUrl))
  const idle = [...sessions]
  const sender = addressOf(settings.from)
  return {
    width: settings.width,
    async send(message: Outgoing): Promise<Outcome> {
      const session = idle.pop()
      if (!session) return { kind: 'later', reason: 'busy' }
      try {
        return await session.send(settings.returnPath?.(message.id) ?? sender, message.address, await composeMail(message, settings))
      } catch (error) {
        return { kind: 'failed', reason: `mail ${(error as Error).name}` }
      } finally {
        idle.push(session)
      }
    },
    async close() {
      for (const session of sessions) session.close()
    },
  }
}
