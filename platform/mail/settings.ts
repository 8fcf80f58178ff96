/** What the environment says about mail. */
export interface MailSettings { smtpUrl: string | null; mailFrom: string; /** Where the firm's people find it, for links in mails. */ baseUrl: string | null }

/** `SMTP_URL`, `MAIL_FROM`, `BASE_URL`. */
export const readMailSettings = (env: NodeJS.ProcessEnv = process.env): MailSettings => ({
  smtpUrl: env.SMTP_URL ?? null, mailFrom: env.MAIL_FROM ?? 'Guanxi <no-reply@localhost>', baseUrl: env.BASE_URL && URL.canParse(env.BASE_URL) ? new URL(env.BASE_URL).origin : null,
})
