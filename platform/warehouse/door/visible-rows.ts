import type { WarehouseTable } from '../table.ts'
import { allOf, type Viewer } from './viewer.ts'

/** A table as a viewer may see it, as a sub-query: their rows, its open columns, and of guarded columns they may not read nothing but what stands for "unknown". */
export function visibleRows({ name, columns, questions, scope }: WarehouseTable, viewer: Viewer, narrowed: string): string {
  const shown = Object.entries(columns).filter(([, c]) => !c.inner).map(([n, c]) => (c.field && !viewer.sees(c.field) ? `defaultValueOfTypeName('${c.type.replaceAll("'", "\\'")}') as \`${n}\`` : `\`${n}\``))
  const where = allOf(questions ?? 'true', scope(viewer), narrowed)
  return `(select ${shown.join(', ')} from ${viewer.table(name)} final${where === 'true' ? '' : ` where ${where}`})`
}
