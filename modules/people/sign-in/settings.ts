import { type MailSettings, readMailSettings } from '#platform/mail/settings.ts'

/** An identity provider of the firm's own, by which members may sign in. */
export interface Oidc { providerId: 'oidc'; name: string; discoveryUrl: string; clientId: string; clientSecret: string; trustEmail: boolean }

/** What the environment says about signing in and mail. */
export interface SignInSettings extends MailSettings { oidc: Oidc | null }

/** `BASE_URL` (where the firm's people find it; absent: as they came), `SMTP_URL`, `MAIL_FROM`, `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_NAME`; `OIDC_TRUST_EMAIL=true` where the provider says nothing of verified addresses. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): SignInSettings {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  return {
    ...readMailSettings(env),
    oidc: issuer && clientId && clientSecret
      ? { providerId: 'oidc', name: env.OIDC_NAME ?? 'OIDC', discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, clientId, clientSecret, trustEmail: env.OIDC_TRUST_EMAIL === 'true' }
      : null,
  }
}
