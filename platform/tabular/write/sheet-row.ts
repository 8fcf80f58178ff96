import { serialOfDay } from '../values/excel-serial.ts'
import type { Cell } from './cell.ts'
import { harmless } from './harmless.ts'

/** Styles of the workbook that we write: plain, date, bold. */
export const styleOf = { plain: 0, day: 1, bold: 2 } as const

/** The longest text that a spreadsheet's cell takes. */
const LONGEST = 32_767
/** Spreadsheets keep fifteen digits of a number; longer ones are written as text, so that none are lost. */
const exact = /^-?(?=(?:\D*\d){1,15}\D*$)\d+(?:\.\d+)?$/
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A row of a sheet as XML; `line` counts from 1. */
export function sheetRow(row: readonly Cell[], line: number, style: number = styleOf.plain): string {
  let xml = `<row r="${line}">`
  for (const [i, cell] of row.entries()) xml += cellXml(cell, `${columnName(i)}${line}`, style)
  return `${xml}</row>`
}

/** The letters of a column from 0: `columnName(27)` gives `'AB'`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === undefined || cell === '') return ''
  const mark = style === styleOf.plain ? '' : ` s="${style}"`
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"${mark}><v>${cell}</v></c>` : ''
  if (typeof cell === 'bigint') return numberXml(String(cell), place, mark)
  if (typeof cell === 'boolean') return `<c r="${place}"${mark} t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Date) return textXml(cell.toISOString(), place, mark)
  if (typeof cell === 'string') return textXml(harmless(cell), place, mark)
  if ('number' in cell) return numberXml(cell.number, place, mark)
  const serial = serialOfDay(cell.day)
  return serial === null ? textXml(cell.day, place, mark) : `<c r="${place}" s="${styleOf.day}"><v>${serial}</v></c>`
}

const numberXml = (number: string, place: string, mark: string): string => (exact.test(number) ? `<c r="${place}"${mark}><v>${number}</v></c>` : textXml(number, place, mark))

const textXml = (text: string, place: string, mark: string): string =>
  `<c r="${place}"${mark} t="inlineStr"><is><t xml:space="preserve">${escaped(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)}</t></is></c>`

/** XML text: what XML cannot hold is dropped, carriage returns are kept by the standard's escape. */
const escaped = (text: string): string => text.replace(unwritable, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_').replace(/[&<>]/g, (c) => entities[c]!)
