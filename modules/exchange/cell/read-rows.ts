import type { Remark } from '../contract.ts'
import type { FieldSpec, FileRow, Plan, PlannedColumn } from '../extension.ts'
import { readValue } from './read-value.ts'

/** What a row says of each field; a field that repeats may say several. Faults are all that is wrong with it. */
export interface ReadRow { values: ReadonlyMap<string, readonly string[]>; faults: readonly Remark[] }

interface Reader extends PlannedColumn { spec: FieldSpec }

const SHOWN = 80

/** Makes the reader of a plan's rows: values by field with the fixed ones where a row says nothing, and every fault named with its column. */
export function rowReader(plan: Plan, fields: readonly FieldSpec[]): (row: FileRow) => ReadRow {
  const byKey = new Map(fields.map((f) => [f.key, f]))
  const readers: Reader[] = plan.columns.flatMap((c) => { const spec = byKey.get(c.field); return spec ? [{ ...c, spec }] : [] })
  const fixed = Object.entries(plan.fixed).map(([key, value]) => [key, [value]] as const)
  const required = plan.mode === 'update' ? [] : readers.filter((r) => r.spec.required)
  return (row) => {
    if (row.problem) return { values: new Map(), faults: [{ code: `exchange/${row.problem.code}`, params: row.problem.params }] }
    const values = new Map<string, string[]>()
    const faults: Remark[] = []
    for (const r of readers) {
      const cell = row.cells[r.at]
      if (!cell) continue
      const read = readValue(r.spec, cell, r, plan.zone)
      if ('fault' in read) faults.push({ code: `exchange/${read.fault}`, params: { column: r.title, value: cell.slice(0, SHOWN) } })
      else if (read.value !== null) {
        const said = values.get(r.field)
        if (said) said.push(read.value)
        else values.set(r.field, [read.value])
      }
    }
    for (const [key, value] of fixed) if (!values.has(key)) values.set(key, [...value])
    for (const r of required) if (!values.has(r.field) && !faults.some((f) => f.params.column === r.title)) faults.push({ code: 'exchange/empty', params: { column: r.title } })
    return { values, faults }
  }
}
