import { sealOpening, sealTarget } from './seal-target.ts'

export interface Tracker { key: Buffer; base: string; opening: boolean }

const LINK = /(<a\b[^>]*?\bhref=")(https?:\/\/[^"]+)(")/gi
const MOST = 1500

/** A mail's HTML with its links led through us, and with a picture that tells that it was opened where that is wished. The ways out and links too long to carry stay as they are; so does the plain text. */
export function trackLinks(html: string, id: string, { key, base, opening }: Tracker): string {
  const tracked = html.replaceAll(LINK, (whole, before: string, written: string, after: string) => {
    const target = written.replaceAll('&amp;', '&')
    const own = target.startsWith(`${base}/unsubscribe/`) || target.startsWith(`${base}/preferences/`)
    return own || target.length > MOST ? whole : `${before}${base}/api/v1/messages/click/${sealTarget(key, id, target)}${after}`
  })
  if (!opening) return tracked
  const picture = `<img src="${base}/api/v1/messages/opening/${sealOpening(key, id)}" width="1" height="1" alt="" style="display:block;border:0">`
  return /<\/body>/i.test(tracked) ? tracked.replace(/<\/body>/i, () => `${picture}</body>`) : `${tracked}${picture}`
}
