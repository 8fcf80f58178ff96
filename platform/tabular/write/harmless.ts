/** Beginnings that spreadsheets take for a formula, in full width too, or that hide one (tab, line ends). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** Makes a text cell that a spreadsheet would run as a formula plain, by an apostrophe in front; other texts, and numbers typed as numbers, stay as they are.
 *  `harmless('=1+1')` gives `"'=1+1"`; `harmless(-12.5)` gives `-12.5`. */
export function harmless<T>(cell: T): T | string {
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell
}

/** Takes back what `harmless` did, so that our own exports come in again unchanged: `original("'+86 138")` gives `'+86 138'`. */
export const original = (text: string): string => (text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text)
