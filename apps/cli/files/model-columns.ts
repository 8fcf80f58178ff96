import { detectNumberFormat, parseNumber } from '#platform/tabular/index.ts'

/** Columns as a model takes them: numbers as they stand, words as a flag per level. */
export interface ModelColumns {
  names: string[]
  columns: (Float64Array | Uint8Array)[]
  /** empty cells of number columns that were taken as 0 */
  blanks: Record<string, number>
  /** columns of words with too many levels to be qualities: names, numbers of contracts */
  leftOut: Record<string, number>
}

const MOST_LEVELS = 50

/** Turns columns of texts into a model's columns.
 *
 *  A column whose cells are all numbers or empty is a number column, an empty cell being 0. Any other gives a flag per level, `Contract=One year`, in alphabetical order
 *  without the first, which is what the others are compared with. In a column of Yes and No, a level such as “No internet service” is No: it says again what another column says. */
export function modelColumns(texts: Record<string, readonly string[]>): ModelColumns {
  const made: ModelColumns = { names: [], columns: [], blanks: {}, leftOut: {} }
  for (const [name, cells] of Object.entries(texts)) {
    const numbers = asNumbers(cells)
    if (numbers) {
      const blanks = cells.reduce((count, cell) => count + (cell.trim() === '' ? 1 : 0), 0)
      if (blanks) made.blanks[name] = blanks
      made.names.push(name)
      made.columns.push(numbers)
    } else addLevels(made, name, cells)
  }
  return made
}

function asNumbers(cells: readonly string[]): Float64Array | undefined {
  const step = Math.max(1, Math.floor(cells.length / 4_000))
  const format = detectNumberFormat(cells.filter((_, i) => i % step === 0))?.format
  if (!format) return undefined
  const numbers = new Float64Array(cells.length)
  for (const [i, cell] of cells.entries()) {
    if (cell.trim() === '') continue
    const number = parseNumber(cell, format)
    if (number === null) return undefined
    numbers[i] = Number(number)
  }
  return numbers
}

function addLevels(made: ModelColumns, name: string, cells: readonly string[]): void {
  const trimmed = cells.map((cell) => cell.trim())
  const said = new Set(trimmed)
  const yesNo = said.has('Yes') && said.has('No') && [...said].every((level) => level === 'Yes' || /^No( |$)/.test(level))
  const levelOf = (cell: string): string => (yesNo && cell !== 'Yes' ? 'No' : cell)
  const levels = [...new Set([...said].map(levelOf))].sort()
  if (levels.length > MOST_LEVELS) {
    made.leftOut[name] = levels.length
    return
  }
  for (const level of levels.slice(1)) {
    made.names.push(`${name}=${level}`)
    made.columns.push(Uint8Array.from(trimmed, (cell) => (levelOf(cell) === level ? 1 : 0)))
  }
}
