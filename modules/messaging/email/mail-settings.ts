import { readFileSync } from 'node:fs'

/** How mail leaves the firm. */
export interface MailSettings {
  smtpUrl: string
  from: string
  /** Connections to the mail server at once. */
  width: number
  /** Where replies go, and where a message comes back to that cannot be delivered; else to `from`. */
  replyTo?: string
  returnPath?: (id: string) => string
  dkim: { domainName: string; keySelector: string; privateKey: string } | null
}

/** `SMTP_URL`, `MAIL_FROM`, `SMTP_CONNECTIONS` (8); `DKIM_DOMAIN`, `DKIM_SELECTOR` and `DKIM_KEY_FILE` (a private key in PEM), where this installation signs and not the mail server. Null where there is no mail server. */
export function readMailSettings(env: NodeJS.ProcessEnv = process.env): MailSettings | null {
  if (!env.SMTP_URL) return null
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: file } = env
  return {
    smtpUrl: env.SMTP_URL, from: env.MAIL_FROM ?? 'Guanxi <no-reply@localhost>', width: Math.max(1, Number(env.SMTP_CONNECTIONS) || 8),
    dkim: domainName && keySelector && file ? { domainName, keySelector, privateKey: readFileSync(file, 'utf8') } : null,
  }
}
