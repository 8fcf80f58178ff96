import { getSetting } from '#modules/firm/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { importRefusals } from '../contract.ts'
import type { ImportKind, ImportSession, Plan } from '../extension.ts'
import { kindNamed } from '../import/kinds.ts'
import { settlePlan } from '../plan/settle-plan.ts'
import { asideBatches, type Batch, fileBatches, preparedAhead } from './batches.ts'
import { pace } from './pace.ts'
import { checkBatches } from './check-batches.ts'
import { countRows } from './count-rows.ts'
import { countsOf } from './counts.ts'
import { finishImport } from './finish-import.ts'
import { importerOf } from './importer.ts'
import { type ImportRecord, signal } from './runner.ts'
import { settleState } from './settle-state.ts'
import { countAside, putAside } from './wait-rows.ts'
import type { Works } from './work-import.ts'
import { type Run, writeBatch } from './write-batch.ts'

export interface Opened { kind: ImportKind; plan: Plan; session: ImportSession; actor: Actor }

/** Writes a file from where it stands, or goes through it without writing while it is being checked. */
export async function writeFile(works: Works, record: ImportRecord): Promise<void> {
  if (record.state === 'stopping') return settleState(works.db, record, 'stopped')
  if (!record.file_kept) throw new Refusal(importRefusals['file-gone'])
  const opened = await openImport(works.db, record)
  await works.store.readAt(record.sha256, async (path) => {
    const counted = await group(works, record, opened.session, path)
    const checking = record.state === 'checking'
    const speed = pace()
    const source = batchesOf(works, { record: counted, path, groupOf: opened.session.groupOf, size: speed.size, after: checking ? 0 : Number(record.position) })
    const batches = preparedAhead(source, opened.session)
    if (checking) return checkBatches(works, counted, opened, batches)
    const run: Run = { db: works.db, actor: opened.actor, session: opened.session, record: counted, counts: countsOf(record), records: record.records, refused: 0 }
    for await (const batch of batches) {
      const began = performance.now()
      const state = await writeBatch(run, batch)
      speed.took(batch.rows.length, performance.now() - began)
      if (state === 'stopping') return settleState(works.db, record, 'stopped')
      if (works.signal.aborted) return
    }
    return finishImport(works, run, opened)
  })
}

/** The kind, the plan and the session of an import, with the rights of whoever started it. */
export async function openImport(db: Works['db'], record: ImportRecord): Promise<Opened> {
  const actor = record.actor && await importerOf(db, record.actor)
  if (!actor) throw new Refusal(importRefusals['importer-gone'])
  return inTransaction(db, actor, async (context) => {
    const kind = await kindNamed(record.kind)
    const fields = await kind.fields(context)
    const zone = await getSetting(context.tx, 'firm.zone')
    const { plan, problems } = settlePlan({ importId: record.id, kind, fields, shape: record.shape, options: record.options, zone, dry: record.state === 'checking' })
    if (problems.length) throw new Refusal(importRefusals['not-ready'], { problem: problems[0]!.code })
    return { kind, plan, actor, session: await kind.open(context, plan) }
  })
}

/** Where rows belong to groups, finds out once whether they stand together; where not, puts them aside in the order of their groups. */
async function group(works: Works, record: ImportRecord, { groupOf }: ImportSession, path: string): Promise<ImportRecord> {
  if (!groupOf) return record
  const size = Number(record.size)
  const beat = (phase: 'counting' | 'reading') => (share: number) => signal(works.db, record, { phase, set: { bytes_done: Math.round(share * size), bytes_total: size } })
  const known = record.grouped !== null && record.state !== 'checking'
  if (known && (record.grouped === 'together' || (await countAside(works.db, record.id)) === Number(record.rows_total))) return record
  const { rows, apart, firstRows } = await countRows(path, record.shape, groupOf, beat('counting'))
  const grouped = apart ? 'apart' : 'together'
  if (apart) await putAside(works.db, { importId: record.id, path, shape: record.shape, firstRows, groupOf, beat: beat('reading') })
  await signal(works.db, record, { phase: 'writing', set: { rows_total: rows, grouped } })
  return { ...record, rows_total: String(rows), grouped }
}

interface Source { record: ImportRecord; path: string; groupOf: ImportSession['groupOf']; size: () => number; after: number }

const batchesOf = ({ db }: Works, { record, path, groupOf, size, after }: Source): AsyncGenerator<Batch> =>
  (record.grouped === 'apart' ? asideBatches(db, record.id, { after, size }) : fileBatches({ path, shape: record.shape, after, groupOf, size }))
