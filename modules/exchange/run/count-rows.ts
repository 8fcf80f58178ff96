import { openTable } from '#platform/tabular/index.ts'
import { readingOf, type FileShape } from '../plan/describe-file.ts'
import type { ImportSession } from '../extension.ts'

/** How many rows a file has, and whether rows of one group stand together; where they do not, the first row of each group. */
export interface Counted { rows: number; apart: boolean; firstRows: Map<number, number> }

const FNV = 16_777_619

/** A number for a group's name, 52 bits wide. Two names may share one: they are then written at the same time, which does no harm. */
export function groupNumber(name: string): number {
  let low = 2_166_136_261, high = 84_696_351
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    low = Math.imul(low ^ code, FNV)
    high = Math.imul(high ^ (code + i), FNV)
  }
  return (high >>> 12) * 4_294_967_296 + (low >>> 0)
}

/** Goes through the file once, before anything is written, where rows belong to groups. */
export async function countRows(path: string, shape: FileShape, groupOf: NonNullable<ImportSession['groupOf']>, beat: (share: number) => Promise<unknown>): Promise<Counted> {
  const firstRows = new Map<number, number>()
  let rows = 0, apart = false, last: number | null = null, beaten = Date.now()
  for await (const batch of openTable(path, { ...readingOf(shape), batchSize: 5_000 })) {
    for (const r of batch.rows) {
      rows += 1
      const name = groupOf({ row: rows, line: r.line, cells: r.cells })
      const group = name === null ? null : groupNumber(name)
      if (group !== null && group !== last) {
        if (firstRows.has(group)) apart = true
        else firstRows.set(group, rows)
      }
      last = group
    }
    if (Date.now() - beaten > 1_000) { await beat(batch.bytesRead / batch.bytesTotal); beaten = Date.now() }
  }
  if (!apart) firstRows.clear()
  return { rows, apart, firstRows }
}
