import { randomUUID } from 'node:crypto'
import { type Selectable, sql, type Updateable } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { ImportTable } from '../tables.ts'

export type ImportRecord = Selectable<ImportTable>

/** After so long without a sign of life another process takes an import over. */
export const SILENT_SECONDS = 30

/** Another process works on the import, or it was stopped: what this one was about to write is not written. */
export class Superseded extends Error {}

/** Takes an import in hand for this process; null where another is at it or there is nothing to do. */
export async function claimImport(db: Db, importId: Id): Promise<ImportRecord | null> {
  return inTransaction(db, system('import'), async ({ tx }) => {
    const { rows: [claimed] } = await sql<ImportRecord>`
      update exchange.import set runner = ${randomUUID()}, heartbeat = now(), paced_at = now(), paced_from = rows, started_at = coalesce(started_at, now())
      where id = ${importId} and state in ('checking', 'running', 'stopping', 'undoing') and (runner is null or heartbeat < now() - make_interval(secs => ${SILENT_SECONDS}))
      returning *`.execute(tx)
    return claimed ?? null
  })
}

/** Lets an import go without ending it, so that the next process takes it up at once. */
export async function releaseImport(db: Db, { id, runner }: ImportRecord): Promise<void> {
  await inTransaction(db, system('import'), ({ tx }) => sql`update exchange.import set runner = null, phase = 'waiting' where id = ${id} and runner = ${runner}`.execute(tx))
}

export interface Sign { phase?: ImportRecord['phase']; set?: Pick<Updateable<ImportTable>, 'rows_total' | 'bytes_done' | 'bytes_total' | 'grouped' | 'forecast'> }

/** A sign of life between batches, with how far things are; refused to whom the import no longer belongs. */
export async function signal(db: Db, { id, runner }: ImportRecord, { phase, set = {} }: Sign): Promise<ImportRecord['state']> {
  return inTransaction(db, system('import'), async ({ tx }) => {
    const row = await tx.updateTable('exchange.import').set({ ...set, ...(phase && { phase }) }).set('heartbeat', sql`now()`)
      .where('id', '=', id).where('runner', '=', runner).returning('state').executeTakeFirst()
    if (!row) throw new Superseded()
    return row.state
  })
}

