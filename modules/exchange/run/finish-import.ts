import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import { type CopyContext, inCopyTransaction } from '#platform/db/copy-transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { importFinished } from '../contract.ts'
import { rememberMapping } from '../mapping/remember-mapping.ts'
import { Superseded } from './runner.ts'
import { dropAside } from './wait-rows.ts'
import type { Works } from './work-import.ts'
import type { Opened } from './write-file.ts'
import type { Run } from './write-batch.ts'

const AT_ONCE = 5_000

/** What is left after the last row: the kind's own finishing, in batches, then the end of the import, told and audited. */
export async function finishImport(works: Works, run: Run, { session }: Opened): Promise<void> {
  let after: string | null = run.record.finished_to
  while (session.finish && after !== null && !works.signal.aborted) after = await finishBatch(run, session.finish.bind(session), after)
  if (works.signal.aborted) return
  await inCopyTransaction(run.db, run.actor, async (context) => {
    await move(context, run, { state: 'done', phase: 'resting', rows_total: run.counts.rows, finished_at: context.now, error: null, runner: null })
    await rememberMapping(context, run.record)
    await audit(context, { action: 'finish', object: 'import', id: run.record.id, detail: { file: run.record.file_name, kind: run.record.kind, ...run.counts, records: run.records } })
    const { created, updated, skipped, failed } = run.counts
    await publish(context, importFinished, { importId: run.record.id, kind: run.record.kind, created, updated, skipped, failed })
  })
  await dropAside(works.db, run.record.id)
}

async function finishBatch(run: Run, finish: NonNullable<Opened['session']['finish']>, after: string): Promise<string | null> {
  return inCopyTransaction(run.db, run.actor, async (context) => {
    const last = await finish({ ...context, importId: run.record.id }, after, AT_ONCE)
    await move(context, run, { phase: 'finishing', ...(last !== null && { finished_to: last }) })
    return last
  })
}

async function move({ tx }: CopyContext, { record }: Run, set: object): Promise<void> {
  const moved = await tx.updateTable('exchange.import').set(set).set('heartbeat', sql`now()`).where('id', '=', record.id).where('runner', '=', record.runner).executeTakeFirst()
  if (!moved.numUpdatedRows) throw new Superseded()
}
