const special: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A text as COPY's text format takes it; null stays null. What PostgreSQL cannot hold is left out. */
export function copyText(text: string): string
export function copyText(text: string | null | undefined): string | null
export function copyText(text: string | null | undefined): string | null {
  // eslint-disable-next-line no-control-regex
  return text === null || text === undefined ? null : /[\\\t\n\r\0]/.test(text) ? text.replaceAll('\0', '').replaceAll(/[\\\t\n\r]/g, (c) => special[c]!) : text
}
