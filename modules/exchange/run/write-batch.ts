import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#platform/access/actor.ts'
import { type CopyContext, inCopyTransaction } from '#platform/db/copy-transaction.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Counts, importRefusals, type Remark } from '../contract.ts'
import { tally } from './counts.ts'
import type { FileRow, ImportSession, RowResult } from '../extension.ts'
import type { Batch, Prepared } from './batches.ts'
import { isOfData, isPassing, isRace } from './error-kinds.ts'
import { type ImportRecord, Superseded } from './runner.ts'

/** An import under way. `record` is kept up with what is written. */
export interface Run {
  db: Db; actor: Actor; session: ImportSession; record: ImportRecord; counts: Counts; records: Record<string, number>
  /** Rows that the database refused one after the other, with none written between. */
  refused: number
}

const TRIES = 8
/** After so many the fault is not in the rows, and going on would take each of them to pieces in vain. */
const MOST_REFUSED = 100

/** Writes a batch in one transaction with its place in the file. What passes (a lost connection, a deadlock) is tried again; rows that the database refuses are found by halves and fail alone. */
export async function writeBatch(run: Run, batch: Prepared): Promise<ImportRecord['state']> {
  for (let attempt = 1; ; attempt++) {
    try {
      const state = await commit(run, batch, (context) => run.session.write({ ...context, importId: run.record.id }, batch.prepared))
      run.refused = 0
      return state
    } catch (error) {
      if ((isPassing(error) && attempt < TRIES) || (isRace(error) && attempt === 1)) {
        await new Promise((resolve) => { setTimeout(resolve, Math.min(5_000, 100 * 2 ** attempt)) })
        const stands = await standing(run)
        if (stands && Number(stands.position) === batch.places.at(-1)) return stands.state
      } else if (isOfData(error)) return writeHalves(run, batch, error)
      else throw error
    }
  }
}

/** Whether a batch whose connection was lost is in after all: then the counts are taken over from there. */
async function standing(run: Run): Promise<Pick<ImportRecord, 'position' | 'state'> | null> {
  return inCopyTransaction(run.db, run.actor, async ({ tx }) => {
    const row = await tx.selectFrom('exchange.import').selectAll().where('id', '=', run.record.id).where('runner', '=', run.record.runner).executeTakeFirst()
    if (!row) throw new Superseded()
    if (row.position !== run.record.position) takeOver(run, row)
    return row
  }).catch((error: unknown) => { if (isPassing(error)) return null; throw error })
}

function takeOver(run: Run, row: ImportRecord): void {
  run.record = row
  run.records = row.records
  run.counts = { rows: Number(row.rows), created: Number(row.created), updated: Number(row.updated), skipped: Number(row.skipped), failed: Number(row.failed) }
}

async function writeHalves(run: Run, batch: Prepared, error: unknown): Promise<ImportRecord['state']> {
  const parts = halves(batch, run.session.groupOf)
  if (!parts) {
    const reasons = [remarkOf(error)]
    if (reasons[0]!.code === 'exchange/refused' && ++run.refused > MOST_REFUSED) throw new Refusal(importRefusals['refuses-all'], reasons[0]!.params)
    return commit(run, batch, async () => ({ rows: batch.rows.map(() => ({ outcome: 'failed' as const, reasons })), records: {} }))
  }
  let state = await writeBatch(run, { ...parts[0], prepared: run.session.prepare(parts[0].rows) })
  if (state === 'running') state = await writeBatch(run, { ...parts[1], prepared: run.session.prepare(parts[1].rows) })
  return state
}

function remarkOf(error: unknown): Remark {
  const { code, constraint, message } = error as { code?: string; constraint?: string; message: string }
  return code === '42501' ? { code: 'exchange/not-allowed', params: {} } : { code: 'exchange/refused', params: { why: String(constraint ?? message).slice(0, 200) } }
}

/** A batch in two, cut between groups; null where it is one group. */
function halves({ rows, places, bytes }: Batch, groupOf: ImportSession['groupOf']): [Batch, Batch] | null {
  const starts = rows.flatMap((r, i) => (i > 0 && (!groupOf || groupOf(r) === null || groupOf(r) !== groupOf(rows[i - 1]!)) ? [i] : []))
  const cut = starts[starts.length >> 1]
  return cut === undefined ? null : [{ rows: rows.slice(0, cut), places: places.slice(0, cut), bytes }, { rows: rows.slice(cut), places: places.slice(cut), bytes }]
}

type Write = (context: CopyContext) => Promise<{ rows: readonly RowResult[]; records: Readonly<Record<string, number>> }>

async function commit(run: Run, batch: Batch, write: Write): Promise<ImportRecord['state']> {
  const { record } = run
  const end = batch.places.at(-1)!
  const done = await inCopyTransaction(run.db, run.actor, async (context) => {
    const result = await write(context)
    await keepFailures(context, record.id, batch.rows, result.rows)
    const counts = tally(run.counts, result.rows)
    const records = { ...run.records }
    for (const [object, n] of Object.entries(result.records)) records[object] = (records[object] ?? 0) + n
    const moved = await context.tx.updateTable('exchange.import')
      .set({ position: end, ...counts, records: JSON.stringify(records), ...(batch.bytes && { bytes_done: batch.bytes }), phase: 'writing' }).set('heartbeat', sql`now()`)
      .where('id', '=', record.id).where('runner', '=', record.runner).where('position', '=', record.position).where('state', 'in', ['running', 'stopping']).returning('state').executeTakeFirst()
    if (!moved) throw new Superseded()
    return { state: moved.state, counts, records }
  })
  Object.assign(run, { counts: done.counts, records: done.records, record: { ...record, position: String(end) } })
  return done.state
}

async function keepFailures({ tx }: CopyContext, importId: string, rows: readonly FileRow[], results: readonly RowResult[]): Promise<void> {
  const failed = results.flatMap((r, i) => (r.outcome === 'failed' ? [{ row: rows[i]!.row, line: rows[i]!.line, cells: rows[i]!.cells, reasons: r.reasons ?? [] }] : []))
  if (!failed.length) return
  await sql`insert into exchange.failure (import_id, row, line, cells, reasons)
    select ${importId}::bigint, r.* from json_to_recordset(${JSON.stringify(failed).replaceAll('\\u0000', '')}::json) r (row bigint, line bigint, cells jsonb, reasons jsonb) on conflict do nothing`.execute(tx)
}

