import type { Delimiter, Quote } from '../shape.ts'

/** A test for records without content: blanks, delimiters and quotes only, as spreadsheets append them. */
export function isBlank(delimiter: Delimiter, quote: Quote): (text: string) => boolean {
  const empty = new RegExp(`^[\\s${delimiter === 'whitespace' ? '' : `\\${delimiter}`}${quote ?? ''}]*$`)
  return (text) => empty.test(text)
}
