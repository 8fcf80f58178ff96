import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Actor } from '#platform/access/actor.ts'
import { inCopyTransaction } from '#platform/db/copy-transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { importUndone } from '../contract.ts'
import type { ImportKind, Settled } from '../extension.ts'
import { kindNamed } from '../import/kinds.ts'
import { type ImportRecord, Superseded } from '../run/runner.ts'
import { dropAside } from '../run/wait-rows.ts'
import type { Works } from '../run/work-import.ts'

const AT_ONCE = 2_000

/** Takes an import back in batches, the last records first. Whoever may undo it may have all of it undone, so it acts with every right; what it takes away is only what the import noted. */
export async function undoChanges(works: Works, record: ImportRecord): Promise<void> {
  const kind = await kindNamed(record.kind)
  const actor: Actor = { ...record.actor!, grants: { '*': 'all' }, fieldLevels: {} }
  let undo: Settled = record.undo ?? { removed: 0, restored: 0, kept: 0 }
  for (;;) {
    const settled = await undoBatch(works, { record, kind, actor, undo })
    undo = add(undo, settled)
    if (settled.removed + settled.restored + settled.kept === 0) break
    if (works.signal.aborted) return
  }
  await inCopyTransaction(works.db, actor, async (context) => {
    const ended = await context.tx.updateTable('exchange.import').set({ state: 'undone', phase: 'resting', undone_at: context.now, error: null, runner: null }).where('id', '=', record.id).where('runner', '=', record.runner).executeTakeFirst()
    if (!ended.numUpdatedRows) throw new Superseded()
    await audit(context, { action: 'finish-undo', object: 'import', id: record.id, detail: { file: record.file_name, kind: record.kind, ...undo } })
    await publish(context, importUndone, { importId: record.id, kind: record.kind, ...undo })
  })
  await dropAside(works.db, record.id)
}

interface Undoing { record: ImportRecord; kind: ImportKind; actor: Actor; undo: Settled }

function undoBatch({ db }: Works, { record, kind, actor, undo }: Undoing): Promise<Settled> {
  return inCopyTransaction(db, actor, async (context) => {
    const settled = await kind.undo({ ...context, importId: record.id }, AT_ONCE)
    const moved = await context.tx.updateTable('exchange.import').set({ undo: JSON.stringify(add(undo, settled)), phase: 'undoing' }).set('heartbeat', sql`now()`)
      .where('id', '=', record.id).where('runner', '=', record.runner).where('state', '=', 'undoing').executeTakeFirst()
    if (!moved.numUpdatedRows) throw new Superseded()
    return settled
  })
}

const add = (a: Settled, b: Settled): Settled => ({ removed: a.removed + b.removed, restored: a.restored + b.restored, kept: a.kept + b.kept })
