import { sealOpening, sealTarget } from './seal-target.ts'

export interface Tracker { key: Buffer; base: string; opening: boolean }

const LINK = /(<a\b[^>]*?\bhref=")(https?:\/\/[^"]+)(")/gi
const MOST = 1500

/** A link's way through us; null for what is left as it is. */
function leadOf(target: string, id: string, { key, base }: Tracker): string | null {
  const own = target.startsWith(`${base}/unsubscribe/`) || target.startsWith(`${base}/preferences/`)
  return own || target.length > MOST ? null : `${base}/api/v1/messages/click/${sealTarget(key, id, target)}`
}

/** An address in a text, to where a reader would take it to end: a sentence's own signs behind it are none of it. */
const WRITTEN = /https?:\/\/[^\s<>"'“”‘’，。；：！？、（）【】《》「」『』]*[^\s<>"'“”‘’，。；：！？、（）【】《》「」『』.,;:!?)\]]/gi

/** A mail's plain text with its links led through us. */
export const trackText = (text: string, id: string, tracker: Tracker): string => text.replaceAll(WRITTEN, (target) => leadOf(target, id, tracker) ?? target)

/** A mail's HTML with its links led through us, and with a picture that tells that it was opened where that is wished. The ways out and links too long to carry stay as they are. */
export function trackLinks(html: string, id: string, tracker: Tracker): string {
  const { key, base, opening } = tracker
  const tracked = html.replaceAll(LINK, (whole, before: string, written: string, after: string) => {
    const led = leadOf(written.replaceAll('&amp;', '&'), id, tracker)
    return led === null ? whole : `${before}${led}${after}`
  })
  if (!opening) return tracked
  const picture = `<img src="${base}/api/v1/messages/opening/${sealOpening(key, id)}" width="1" height="1" alt="" style="display:block;border:0">`
  return /<\/body>/i.test(tracked) ? tracked.replace(/<\/body>/i, () => `${picture}</body>`) : `${tracked}${picture}`
}
