import { TableFault } from '../fault.ts'
import { limits } from '../limits.ts'
import type { Row } from '../shape.ts'
import { numberText, unescaped } from './cell-text.ts'
import type { NumberStyle } from './number-style.ts'
import type { XmlListener } from './parse-xml.ts'
import type { StringStore } from './string-store.ts'

export interface SheetContext { strings: StringStore | null; styles: NumberStyle[]; epoch1904: boolean }

/** Listens to a sheet's XML and hands over each row that has content. Gaps become empty cells; formulas give the value that was kept with them. */
export function hearSheet(context: SheetContext, onRow: (row: Row) => void): XmlListener {
  let line = 0
  let cells: string[] = []
  let fault: Row['problem']
  let column = 0
  let length = 0
  let type = ''
  let style: NumberStyle = null
  let text = ''
  let hears = false
  let phonetic = false

  const put = (): void => {
    const content = text === '' ? '' : cellText(type, text, style, context)
    if (type === 'e') fault ??= { code: 'cell-error', params: { column: column + 1, value: text } }
    if (content.trim() === '') return
    if (column >= limits.columns) throw new TableFault('too-many-columns', { found: column + 1, limit: limits.columns })
    length += content.length
    if (length > limits.lineLength) throw new TableFault('line-too-long', { line, limit: limits.lineLength })
    while (cells.length < column) cells.push('')
    cells[column] = content
  }
  return {
    open: (name, attributes) => {
      if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1
        type = attributes['t'] ?? ''
        style = context.styles[Number(attributes['s'] ?? 0)] ?? null
        text = ''
      } else if (name === 'v' || name === 't') hears = !phonetic
      else if (name === 'rPh') phonetic = true
      else if (name === 'row') { line = Number(attributes['r'] ?? line + 1); cells = []; column = -1; length = 0; fault = undefined }
    },
    close: (name) => {
      if (name === 'c') put()
      else if (name === 'v' || name === 't') hears = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'row' && cells.length > 0) onRow(fault ? { line, cells, problem: fault } : { line, cells })
    },
    text: (piece) => { if (hears) text += piece },
  }
}

/** What a cell shows, by its type: a shared string's number, a truth value, a number (also by default), or text. */
function cellText(type: string, stored: string, style: NumberStyle, { strings, epoch1904 }: SheetContext): string {
  if (type === 's') return strings?.at(Number(stored)) ?? ''
  if (type === 'b') return stored === '1' || stored === 'true' ? 'TRUE' : 'FALSE'
  return type === '' || type === 'n' ? numberText(stored, style, epoch1904) : unescaped(stored)
}

/** The column of a cell's reference, from 0: `columnOf('AB7')` gives 27. */
export function columnOf(reference: string | undefined): number | undefined {
  if (!reference) return undefined
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
