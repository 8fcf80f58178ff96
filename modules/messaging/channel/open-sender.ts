import type { SendingChannel } from '../contract.ts'
import { openEmail } from '../email/email-sender.ts'
import { readMailSettings } from '../email/mail-settings.ts'
import type { Sender } from './sender.ts'

/** The firm's way out on a channel; null where it has none. */
export function openSender(channel: SendingChannel): Sender | null {
  const mail = readMailSettings()
  return channel === 'email' && mail ? openEmail(mail) : null
}

/** The contact that a channel writes to. */
export const contactChannel = { email: 'email' } as const satisfies Record<SendingChannel, string>
