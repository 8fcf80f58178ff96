import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Import, importRefusals, type ImportRow, type Remark } from '../contract.ts'
import { closedColumns } from '../match/match-columns.ts'
import { labelled } from '../plan/settle-plan.ts'
import { countsOf } from '../run/counts.ts'
import type { ImportRecord } from '../run/runner.ts'
import { kindNamed } from './kinds.ts'
import { progressOf } from './progress.ts'
import '../tables.ts'

export const KEPT_DAYS = 90

/** One import that the asker may see; for a change, locked. */
export async function requireImport({ tx }: Pick<Context, 'tx'>, id: string, forChange = false): Promise<ImportRecord> {
  const query = tx.selectFrom('exchange.import').selectAll().where('id', '=', id)
  const found = await (forChange ? query.forUpdate() : query).executeTakeFirst()
  if (!found) throw new Refusal(importRefusals['not-found'], { id })
  return found
}

/** An import as its reader sees it. */
export async function presentImport(context: Context, r: ImportRecord): Promise<Import> {
  const { tx, actor } = context
  const { rows: [around] } = await sql<{ by: Import['by']; same: Import['sameFile'] }>`
    select (select json_build_object('id', m.id::text, 'name', m.name) from people.member_name m where m.id = ${r.owner_id}) as by,
      (select json_build_object('id', i.id::text, 'at', to_json(i.finished_at at time zone 'UTC')#>>'{}' || 'Z') from exchange.import i
        where i.sha256 = ${r.sha256} and i.id < ${r.id} and i.state = 'done' order by i.id desc limit 1) as same`.execute(tx)
  const { shape } = r
  return {
    ...presentRow(actor, r, around!.by), size: Number(r.size), format: shape.format,
    reading: shape.format === 'xlsx' ? { header: shape.header, skip: shape.skip, sheet: shape.sheet, sheets: shape.sheets } : { encoding: shape.encoding, delimiter: shape.delimiter, quote: shape.quote ?? 'none', header: shape.header, skip: shape.skip },
    columns: shape.described, rows: shape.sample, warnings: [...shape.warnings.map((w) => ({ ...w, code: `exchange/${w.code}` })), ...(await closedRemarks(context, r))],
    options: r.options, problems: r.problems, sameFile: around!.same, records: r.records, forecast: r.forecast, undo: r.undo, error: r.error,
    fileKept: r.file_kept, mayRun: reach(actor, 'create', 'import') !== null && ['ready', 'stopped', 'failed'].includes(r.state) && r.file_kept && !r.problems.length,
  }
}

/** Columns that stay out because the reader may not change what they tell. */
async function closedRemarks(context: Context, { kind, shape }: ImportRecord): Promise<Remark[]> {
  const found = await kindNamed(kind)
  const closed = found.closed?.(context.actor) ?? []
  if (!closed.length || !shape.header) return []
  return closedColumns(shape.described, await found.fields(context), closed).map(({ column, field }) => ({ code: 'exchange/field-closed', params: { column: column.title, ...labelled(field) } }))
}

export const presentRow = (actor: Actor, r: ImportRecord, by: Import['by']): ImportRow => ({
  id: r.id, kind: r.kind, fileName: r.file_name, state: r.state, counts: countsOf(r), progress: progressOf(r), by,
  createdAt: r.created_at.toISOString(), startedAt: r.started_at?.toISOString() ?? null, finishedAt: r.finished_at?.toISOString() ?? null, undoneAt: r.undone_at?.toISOString() ?? null,
  mayUndo: reach(actor, 'undo', 'import') !== null && undoable(r),
})

/** Whether an import wrote anything that is still noted, and rests. */
export const undoable = (r: ImportRecord): boolean => ['stopped', 'done', 'failed'].includes(r.state) && r.undone_at === null && Number(r.created) + Number(r.updated) > 0
