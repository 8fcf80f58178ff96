import { sql } from 'kysely'
import { cutPage, decodeCursor, type Page, type PageQuery } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { FailedRow, KeptRecord } from '../contract.ts'
import { requireImport } from '../import/read-import.ts'

const after = (cursor: string | undefined): (string | null)[] => {
  const values = cursor ? decodeCursor(cursor) : ['', '0']
  if (values?.length !== 2 || !/^\d{1,19}$/.test(values[1] ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return values
}

/** The rows that failed, in the order of the file. */
export async function findFailedRows(context: Context, id: string, { limit, cursor }: PageQuery): Promise<Page<FailedRow>> {
  await requireImport(context, id)
  const [, row] = after(cursor)
  const { rows } = await sql<FailedRow & { row: string }>`select row, line::int, cells, reasons from exchange.failure where import_id = ${id} and row > ${row}::bigint order by row limit ${limit + 1}`.execute(context.tx)
  const page = cutPage(rows, limit, (r) => ['', r.row])
  return { ...page, items: page.items.map(({ line, cells, reasons }) => ({ line, cells, reasons })) }
}

/** What an undo left alone. */
export async function findKeptRecords(context: Context, id: string, { limit, cursor }: PageQuery): Promise<Page<KeptRecord>> {
  await requireImport(context, id)
  const [object, record] = after(cursor)
  const { rows } = await sql<KeptRecord>`
    select object, record_id::text as id, kept as reason from exchange.change where import_id = ${id} and kept is not null and (object, record_id) > (${object}, ${record}::bigint)
    order by object, record_id limit ${limit + 1}`.execute(context.tx)
  return cutPage(rows, limit, (r) => [r.object, r.id])
}
