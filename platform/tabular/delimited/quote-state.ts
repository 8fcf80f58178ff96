/** How a line leaves its quotes: all closed, one open (the record goes on in the next line), or text stands after a closing quote, so that the quotes cannot be meant. */
export type QuoteState = 'closed' | 'open' | 'stray'

const blank = /\s/
/** After a closing quote csv-parse passes over these only: a wider blank (U+3000) there makes it fail. */
const narrowBlank = /[ \t\r\f\v]/

/** Reads a line's quotes by RFC 4180: only a quote that begins a cell opens (blanks before it do not matter), a doubled one inside is text. `open` tells that the line begins inside a quoted cell. */
export function quoteState(line: string, quote: string, delimiter: string, open = false): QuoteState {
  const past = (blanks: RegExp, from: number): number => {
    let at = from
    while (at < line.length && line[at] !== delimiter && blanks.test(line[at]!)) at++
    return at
  }
  let at = 0
  let inside = open
  for (;;) {
    if (inside) {
      at = line.indexOf(quote, at)
      if (at < 0) return 'open'
      if (line[at + 1] === quote) { at += 2; continue }
      at = past(narrowBlank, at + 1)
      if (at === line.length) return 'closed'
      if (line[at] !== delimiter) return 'stray'
      inside = false
      at++
    } else {
      at = past(blank, at)
      if (line[at] !== quote) {
        at = line.indexOf(delimiter, at)
        if (at < 0) return 'closed'
      }
      inside = line[at] === quote
      at++
    }
  }
}
