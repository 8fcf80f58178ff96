import type { Day } from '#kernel/date.ts'
import type { Filter } from '#kernel/filter.ts'
import type { ShownFigure } from '#platform/web/module.ts'
import type { ChartTable } from './data-table.tsx'

const MOST = 14

/** A chart's marks as figures that can be taken up: one that opens parties is counted by their filter, any other is the number that it shows. A row without either is none. */
export function figuresOf({ columns, rows }: ChartTable, { title, definition, asOf, path }: { title: string; definition: string; asOf?: Day | undefined; path: string }): ShownFigure[] {
  return rows.flatMap((row): ShownFigure[] => {
    const at = row.cells.findIndex((cell, i) => i > 0 && typeof cell === 'number' && Number.isFinite(cell))
    const filter = filterOf(row.to)
    if (at < 0 && !filter) return []
    const name = columns[0]?.show?.(row.cells[0] ?? null) ?? String(row.cells[0] ?? '')
    const shown = at < 0 ? '' : `${columns[at]!.head} ${columns[at]!.show?.(row.cells[at]!) ?? String(row.cells[at])}`
    return [{ label: `${title} · ${name}`, shown, definition, path, ...(asOf && { asOf }), source: filter ? { of: 'count', filter } : { of: 'noted', value: row.cells[at] as number } }]
  }).slice(0, MOST)
}

/** The filter in the address of a list of parties. */
function filterOf(to: string | undefined): Filter | null {
  if (!to?.startsWith('/parties?')) return null
  const text = new URLSearchParams(to.slice('/parties?'.length)).get('filter')
  try {
    return text ? JSON.parse(text) as Filter : null
  } catch {
    return null
  }
}
