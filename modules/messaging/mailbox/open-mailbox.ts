import { ImapFlow } from 'imapflow'
import type { Mailbox, MailboxFault } from './contract.ts'

const PATIENCE_MS = 15_000

/** How a mailbox is opened. */
export type Door = Pick<Mailbox, 'host' | 'port' | 'security' | 'username' | 'folder'> & { password: string }

/** A client for a mailbox, not yet connected. Faults reach whoever awaits it; none is lost to the process. */
export function openMailbox({ host, port, security, username, password }: Door): ImapFlow {
  const client = new ImapFlow({
    host, port, secure: security === 'tls', ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }), auth: { user: username, pass: password }, logger: false,
    connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, clientInfo: { name: 'Guanxi' },
  })
  client.on('error', () => {})
  return client
}

/** What kept a mailbox from opening. */
export function faultOf(error: unknown): { fault: MailboxFault; said: string } {
  const { code = '', authenticationFailed, message, responseText, mailboxMissing } = error as { code?: string; authenticationFailed?: boolean; message?: string; responseText?: string; mailboxMissing?: boolean }
  const said = (responseText ?? message ?? String(error)).slice(0, 300)
  if (authenticationFailed) return { fault: 'wrong-password', said }
  if (mailboxMissing || /mailbox (doesn't|does not) exist|no such mailbox|nonexistent/i.test(said)) return { fault: 'no-folder', said }
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return { fault: 'no-such-host', said }
  if (/CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY|ERR_SSL|EPROTO/.test(code)) return { fault: 'certificate', said }
  if (/ECONN|TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|NoConnection|ClosedAfterConnect/.test(code)) return { fault: 'no-connection', said }
  return { fault: 'other', said }
}
