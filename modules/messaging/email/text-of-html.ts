const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const LAST = 0x10_ffff

/** The words of an HTML text, its blocks on lines of their own. */
export const textOfHtml = (html: string): string => html
  .replaceAll(/<(style|script|head)\b[^]*?<\/\1>/gi, '').replaceAll(/<(br|\/p|\/div|\/tr|\/h\d|\/li)\b[^>]*>/gi, '\n').replaceAll(/<[^>]*>/g, '')
  .replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
    return code === null ? entities[name!.toLowerCase()] ?? whole : code <= LAST ? String.fromCodePoint(code) : ''
  })
  .replaceAll(/[ \t]+/g, ' ').replaceAll(/\s*\n\s*\n\s*/g, '\n\n').trim()
