import type { ChartTable } from './data-table.tsx'

/** A cell as CSV; one that a spreadsheet would run as a formula is made harmless by a leading apostrophe. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A picture's table as CSV (RFC 4180), raw figures rather than the rounded ones on the screen. */
export const toCsv = ({ columns, rows }: ChartTable): string =>
  [columns.map((c) => c.head), ...rows.map((r) => r.cells)].map((cells) => cells.map(csvCell).join(',')).join('\r\n')
