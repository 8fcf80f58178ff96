import { escapeHtml } from './escape-html.ts'
import type { Part, Writing } from './parts.ts'

/** What is known of one reader: values by place, and which conditions hold. */
export interface Reader { values: Readonly<Record<string, string | null | undefined>>; holds: readonly boolean[] }

const writings: Record<Writing, (value: string) => string> = {
  plain: (value) => value,
  html: (value) => escapeHtml(value).replaceAll('\n', '<br />'),
  'link-part': (value) => encodeURIComponent(value),
  link: (value) => (/^(https?:\/\/|mailto:|tel:)/i.test(value) ? escapeHtml(value) : ''),
}

/** Fills parts for one reader. A place without a value says what stands behind its bar, else nothing. */
export function fillParts(parts: readonly Part[], reader: Reader): string {
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') text += part
    else if ('key' in part) {
      const value = reader.values[part.key]?.trim()
      text += value ? writings[part.writing](value) : part.otherwise
    } else if ('holds' in part.if ? reader.holds[part.if.holds] : reader.values[part.if.has]?.trim()) text += fillParts(part.parts, reader)
  }
  return text
}
