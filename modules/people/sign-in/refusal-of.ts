import { common, Refusal, type RefusalKind } from '#kernel/refusal.ts'
import { peopleRefusals as r } from '../refusals.ts'

/** The sign-in library's words for a no, in ours. */
const ours: Record<string, RefusalKind> = {
  INVALID_EMAIL_OR_PASSWORD: r['wrong-credentials'], INVALID_EMAIL: r['wrong-credentials'], USER_NOT_FOUND: r['wrong-credentials'], PASSKEY_NOT_FOUND: r['wrong-credentials'], AUTHENTICATION_FAILED: r['wrong-credentials'],
  INVALID_PASSWORD: r['wrong-password'], PASSWORD_TOO_SHORT: r['password-length'], PASSWORD_TOO_LONG: r['password-length'],
  INVALID_CODE: r['wrong-code'], INVALID_BACKUP_CODE: r['wrong-code'],
  INVALID_TWO_FACTOR_COOKIE: r['second-step-expired'], TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: r['second-step-expired'], CHALLENGE_NOT_FOUND: r['second-step-expired'],
  SESSION_NOT_FRESH: r['sign-in-again'], INVALID_TOKEN: r['link-expired'], LOCKED: r.locked, INACTIVE: r.inactive,
  INVALID_ORIGIN: r['cross-site'], MISSING_OR_NULL_ORIGIN: r['cross-site'], CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: r['cross-site'],
}
const byStatus: Record<number, RefusalKind> = { 401: common.unauthenticated, 403: common.forbidden, 404: common['not-found'], 415: common['not-acceptable-type'], 429: common['too-many'] }

/** The refusal for an error answer of the sign-in library. What has no word of ours keeps the library's code as a value. */
export function refusalOf(status: number, { code, seconds }: { code?: string | undefined; seconds?: number | undefined }): Refusal {
  const kind = (code ? ours[code] : undefined) ?? byStatus[status] ?? r['sign-in-refused']
  return new Refusal(kind, { ...(seconds !== undefined && { seconds }), ...(kind === r['sign-in-refused'] && code && { reason: code }) })
}
