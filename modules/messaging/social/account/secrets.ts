import { openSecret, sealSecret } from '#platform/secret/seal-secret.ts'
import type { AccountSettings } from './settings.ts'

/** The server and account that secrets belong to: they open beside no other. */
export function placeOf(settings: AccountSettings): string {
  const who = settings.network === 'discourse' ? settings.username : settings.network === 'facebook' ? settings.pageId : settings.network === 'weibo' ? settings.appKey : ''
  return `messaging.social ${settings.network} ${settings.base} ${who}`
}

export const sealAll = (settings: AccountSettings, secrets: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, sealSecret(value, `${placeOf(settings)} ${name}`)]))

/** Secrets as they open the account; one that another installation sealed is as good as not set. */
export const openAll = (settings: AccountSettings, kept: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => {
  try {
    return [[name, openSecret(value, `${placeOf(settings)} ${name}`)]]
  } catch {
    return []
  }
}))
