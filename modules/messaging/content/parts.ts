import { PLACE } from './place.ts'

/** How a value is written where it stands: as it is, in HTML, as a part of an address, or as a whole address. */
export type Writing = 'plain' | 'html' | 'link-part' | 'link'

/** A text cut up once, to be filled for many: words, places, and parts that only some are shown. `holds` names a condition by its number, `has` a place that must have a value. */
export type Part = string | { key: string; otherwise: string; writing: Writing } | { if: { holds: number } | { has: string }; parts: Part[] }

export const opening = (condition: number | string): string => `\uE000${typeof condition === 'number' ? 'if' : 'has'} ${condition}\uE001`
export const CLOSING = '\uE000end\uE001'

const MARK = /(?:<!--)?\uE000(if|has|end) ?([\w.-]*)\uE001(?:-->)?/g

/** Cuts a text with its marks and places into parts. In HTML a place is written by where it stands. */
export function partsOf(text: string, html: boolean): Part[] {
  const stack: Part[][] = [[]]
  let from = 0
  for (const mark of text.matchAll(MARK)) {
    cutPlaces(text.slice(from, mark.index), html, stack.at(-1)!)
    from = mark.index + mark[0].length
    if (mark[1] === 'end') { if (stack.length > 1) stack.pop(); continue }
    const parts: Part[] = []
    stack.at(-1)!.push({ if: mark[1] === 'if' ? { holds: Number(mark[2]) } : { has: mark[2]! }, parts })
    stack.push(parts)
  }
  cutPlaces(text.slice(from), html, stack.at(-1)!)
  return stack[0]!
}

function cutPlaces(text: string, html: boolean, parts: Part[]): void {
  let from = 0
  for (const place of text.matchAll(PLACE)) {
    const before = text.slice(from, place.index)
    if (before) parts.push(before)
    parts.push({ key: place[1]!, otherwise: place[2]?.trim() ?? '', writing: html ? writingAfter(text.slice(0, place.index)) : 'plain' })
    from = place.index + place[0].length
  }
  const rest = text.slice(from)
  if (rest) parts.push(rest)
}

/** Where a place stands in HTML: at the beginning of an address, within one, or among words. */
function writingAfter(before: string): Writing {
  const address = /\b(?:href|src)="([^"]*)$/.exec(before)
  return !address ? 'html' : address[1] === '' ? 'link' : 'link-part'
}

/** The places that parts name, and those that a part depends on. */
export function keysOf(parts: readonly Part[], keys = new Set<string>()): Set<string> {
  for (const part of parts) {
    if (typeof part === 'string') continue
    if ('key' in part) keys.add(part.key)
    else {
      if ('has' in part.if) keys.add(part.if.has)
      keysOf(part.parts, keys)
    }
  }
  return keys
}
