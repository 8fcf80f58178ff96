import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { openTable } from '#platform/tabular/index.ts'
import type { FileRow, ImportSession } from '../extension.ts'
import { readingOf, type FileShape } from '../plan/describe-file.ts'
import { groupNumber } from './count-rows.ts'

const BATCH = 10_000

interface Waiting { importId: Id; path: string; shape: FileShape; firstRows: ReadonlyMap<number, number>; groupOf: NonNullable<ImportSession['groupOf']>; beat: (share: number) => Promise<unknown> }

/** Puts the rows of a file aside in the order of their groups, because rows that belong together stand apart in it. */
export async function putAside(db: Db, { importId, path, shape, firstRows, groupOf, beat }: Waiting): Promise<void> {
  await inTransaction(db, system('import'), ({ tx }) => sql`delete from exchange.waiting_row where import_id = ${importId}`.execute(tx))
  let row = 0
  for await (const batch of openTable(path, { ...readingOf(shape), batchSize: BATCH })) {
    const rows = batch.rows.map((r): FileRow => ({ row: ++row, ...r }))
    const json = JSON.stringify(rows.map(({ row: place, line, cells, problem }) => {
      const name = groupOf({ row: place, line, cells })
      return { first_row: name === null ? place : firstRows.get(groupNumber(name)) ?? place, row: place, line, cells, problem }
    }))
    await inTransaction(db, system('import'), ({ tx }) => sql`
      insert into exchange.waiting_row (import_id, first_row, row, line, cells, problem)
      select ${importId}::bigint, r.* from json_to_recordset(${json}::json) r (first_row bigint, row bigint, line bigint, cells json, problem json)`.execute(tx))
    await beat(batch.bytesRead / batch.bytesTotal)
  }
}

/** How many rows are put aside; fewer than the file has after a crash of the database. */
export async function countAside(db: Db, importId: Id): Promise<number> {
  const { rows: [counted] } = await inTransaction(db, system('import'), ({ tx }) => sql<{ n: string }>`select count(*) as n from exchange.waiting_row where import_id = ${importId}`.execute(tx))
  return Number(counted!.n)
}

/** Rows that were put aside, by group, from the group after `after` on. */
export async function* readAside(db: Db, importId: Id, after: number): AsyncGenerator<{ rows: FileRow[]; groups: number[] }> {
  let at = { first: after, row: Number.MAX_SAFE_INTEGER }
  for (;;) {
    const { rows } = await inTransaction(db, system('import'), ({ tx }) => sql<Omit<FileRow, 'row' | 'line'> & { first_row: string; row: string; line: string }>`
      select first_row, row, line, cells, problem from exchange.waiting_row where import_id = ${importId} and (first_row, row) > (${at.first}, ${at.row}) order by first_row, row limit ${BATCH}`.execute(tx))
    if (!rows.length) return
    const last = rows.at(-1)!
    at = { first: Number(last.first_row), row: Number(last.row) }
    yield { rows: rows.map((r) => ({ row: Number(r.row), line: Number(r.line), cells: r.cells, problem: r.problem ?? undefined })), groups: rows.map((r) => Number(r.first_row)) }
  }
}

export async function dropAside(db: Db, importId: Id): Promise<void> {
  await inTransaction(db, system('import'), ({ tx }) => sql`delete from exchange.waiting_row where import_id = ${importId}`.execute(tx))
}
