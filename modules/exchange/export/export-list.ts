import type { Readable } from 'node:stream'
import { common, Refusal } from '#kernel/refusal.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import { inCopyTransaction } from '#platform/db/copy-transaction.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import type { HttpContext, Streamed } from '#platform/http/route.ts'
import { type Cell, writeCsv, writeXlsx } from '#platform/tabular/index.ts'
import { dayIn } from '#kernel/date.ts'
import { type ExportInput, type ExportList, exportRefusals } from '../contract.ts'
import type { BatchReader, ExportSource } from '../extension.ts'
import { type Handed, handOver } from './hand-over.ts'

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

const permitted = (actor: Actor, source: ExportSource): boolean => reach(actor, ...source.may) !== null

/** The lists that the actor may export, with their columns. */
export async function getExportLists(context: Context): Promise<{ lists: ExportList[] }> {
  const sources = (await gather('exportSources')).filter((s) => permitted(context.actor, s))
  return { lists: await Promise.all(sources.map(async (s) => ({ list: s.list, label: s.label, fields: [...(await s.fields(context))], usual: [...s.usual] }))) }
}

/** Sends a list as a file while it is read: neither its length nor a slow reader fills memory. The export is audited before its first row leaves. */
export async function exportList({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, input: ExportInput): Promise<Streamed> {
  const source = (await gather('exportSources')).find((s) => s.list === input.list)
  if (!source) throw new Refusal(exportRefusals['unknown-list'], { list: input.list }, '/body/list')
  if (!permitted(actor, source)) throw new Refusal(common.forbidden, { action: source.may[0], object: source.may[1] })
  const { columns, header } = await inTransaction(db, actor, async (context) => {
    const fields = new Map((await source.fields(context)).map((f) => [f.key, f]))
    const columns = input.columns ?? source.usual.filter((key) => fields.has(key))
    const unknown = columns.find((key) => !fields.has(key))
    if (unknown !== undefined) throw new Refusal(exportRefusals['unknown-column'], { column: unknown }, '/body/columns')
    await audit(context, { action: 'export', object: source.may[1], detail: { ...input, columns } })
    return { columns, header: columns.map((key) => fields.get(key)!.label[actor.language]) }
  }, now)
  const rows = await listRows(db, actor, (reader) => source.rows(reader, { filter: input.filter, search: input.search, sort: input.sort, columns }))
  const stream = written(rows.items, input.format, header, source.label[actor.language])
  stream.once('close', rows.leave)
  return { stream, type: types[input.format], filename: `${source.label[actor.language]}-${dayIn(actor.zone, now)}.${input.format}` }
}

const written = (rows: AsyncIterable<readonly Cell[]>, format: 'csv' | 'xlsx', header: string[], sheet: string): Readable => (format === 'csv' ? writeCsv(rows, { header }) : writeXlsx(rows, { header, sheet }))

/** The rows of a list within one transaction that lasts as long as they are read. What is wrong with the request is told before the first row. */
async function listRows(db: Db, actor: Actor, read: (reader: BatchReader) => AsyncIterable<readonly (readonly Cell[])[]>): Promise<Handed<readonly Cell[]>> {
  return handOver((give) => inCopyTransaction(db, actor, async (context) => {
    for await (const batch of read(context)) if (!(await give(batch))) return
  }))
}
