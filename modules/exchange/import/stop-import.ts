import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Import } from '../contract.ts'
import { SILENT_SECONDS } from '../run/runner.ts'
import { presentImport, requireImport } from './read-import.ts'
import { requireOneOf } from './start-import.ts'

/** Asks an import to stop after the batch that it is writing; one that nobody is working on stops at once, and a check goes back to before it. */
export async function stopImport(context: Context, id: string): Promise<Import> {
  const { tx } = context
  const record = await requireImport(context, id, true)
  requireOneOf(record, ['running', 'checking'])
  const alive = sql<boolean>`runner is not null and heartbeat > now() - make_interval(secs => ${SILENT_SECONDS})`
  const rest = record.state === 'checking' ? sql<'ready'>`'ready'` : sql<'stopped'>`case when ${alive} then 'stopping' else 'stopped' end`
  await tx.updateTable('exchange.import').set({ state: rest, ...(record.state === 'checking' && { phase: 'resting', runner: null }) }).where('id', '=', id).execute()
  await audit(context, { action: 'stop', object: 'import', id, detail: { rows: record.rows } })
  return presentImport(context, await requireImport(context, id))
}

/** Discards a file that was never run. */
export async function discardImport(context: Context, id: string): Promise<void> {
  const record = await requireImport(context, id, true)
  requireOneOf(record, ['uploaded', 'ready'])
  await context.tx.deleteFrom('files.held').where('holder', '=', 'exchange.import').where('holder_id', '=', id).execute()
  await context.tx.deleteFrom('exchange.import').where('id', '=', id).execute()
  await audit(context, { action: 'discard', object: 'import', id, detail: { file: record.file_name } })
}
