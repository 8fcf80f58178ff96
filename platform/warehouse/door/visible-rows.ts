import { storedRows } from '../copy/stored-rows.ts'
import type { Untidy } from '../state.ts'
import type { WarehouseTable } from '../table.ts'
import { allOf, type Viewer } from './viewer.ts'

/** A table as a viewer may see it, as a sub-query: their rows, its open columns, and of guarded columns they may not read nothing but what stands for "unknown". `narrowed`: what a mart adds. */
export function visibleRows(table: WarehouseTable, viewer: Viewer, narrowed: string, untidy: Untidy): string {
  const { columns, questions, scope } = table
  const shown = Object.entries(columns).filter(([, c]) => !c.inner).map(([n, c]) => (c.field && !viewer.sees(c.field) ? `defaultValueOfTypeName('${c.type.replaceAll("'", "\\'")}') as \`${n}\`` : `\`${n}\``))
  return storedRows(table, viewer.database, shown.join(', '), allOf(questions ?? 'true', scope(viewer), narrowed), untidy)
}
