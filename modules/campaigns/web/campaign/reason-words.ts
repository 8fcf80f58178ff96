import type en from '../../messages/web.en.ts'

/** Why somebody is kept out, in words. */
export const reasonWords = (t: typeof en, reason: string): string => (reason.startsWith('consent-') ? t.consent(reason.slice('consent-'.length)) : t.reasons[reason] ?? reason)
