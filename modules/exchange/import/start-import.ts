import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type Import, importRefusals, type ImportState } from '../contract.ts'
import type { ImportRecord } from '../run/runner.ts'
import { kindNamed } from './kinds.ts'
import { problemsOf } from './problems.ts'
import { presentImport, requireImport, undoable } from './read-import.ts'

/** Starts an import. Where the caller works on it itself (the command line) nothing is put into the queue. */
export const runImport = (context: Context, id: string, queued = true): Promise<Import> => start(context, id, { action: 'run', from: ['ready'], to: 'running', queued })

/** Goes through the file without writing. */
export const checkImport = (context: Context, id: string, queued = true): Promise<Import> => start(context, id, { action: 'check', from: ['ready'], to: 'checking', queued })

/** Goes on where an import was stopped or failed, with the rights of whoever resumes it. */
export const resumeImport = (context: Context, id: string, queued = true): Promise<Import> => start(context, id, { action: 'resume', from: ['stopped', 'failed'], to: 'running', queued })

interface Step { action: string; from: readonly ImportState[]; to: ImportState; queued: boolean }

async function start(context: Context, id: string, { action, from, to, queued }: Step): Promise<Import> {
  const record = await requireImport(context, id, true)
  requireOneOf(record, from)
  if (!record.file_kept) throw new Refusal(importRefusals['file-gone'])
  const problems = await problemsOf(context, { kind: await kindNamed(record.kind), shape: record.shape, options: record.options })
  if (problems.length) throw new Refusal(importRefusals['not-ready'], { problem: problems[0]!.code })
  return begin(context, record, { action, to, queued, set: to === 'checking' ? { forecast: null } : {} })
}

/** Takes an import back: any time after it rests, as long as what it did is noted. */
export async function undoImport(context: Context, id: string, queued = true): Promise<Import> {
  const record = await requireImport(context, id, true)
  requireOneOf(record, ['stopped', 'done', 'failed'])
  const { n } = await context.tx.selectFrom('exchange.change').select((e) => e.fn.countAll<string>().as('n')).where('import_id', '=', id).where('kept', 'is', null).executeTakeFirstOrThrow()
  if (n === '0' && undoable(record)) throw new Refusal(importRefusals['undo-too-late'])
  return begin(context, record, { action: 'undo', to: 'undoing', queued, set: { undo_total: n, undo: null } })
}

async function begin(context: Context, { id, file_name, kind, options }: ImportRecord, { action, to, queued, set }: Pick<Step, 'action' | 'to' | 'queued'> & { set: object }): Promise<Import> {
  const { tx, actor } = context
  await tx.updateTable('exchange.import').set({ ...set, state: to, phase: 'waiting', actor: JSON.stringify(actor), runner: null, error: null }).where('id', '=', id).execute()
  await audit(context, { action, object: 'import', id, detail: { file: file_name, kind, options } })
  if (queued) await enqueue(context, 'exchange.work', { importId: id }, { key: id })
  return presentImport(context, await requireImport(context, id))
}

export function requireOneOf({ state }: ImportRecord, states: readonly ImportState[]): void {
  if (!states.includes(state)) throw new Refusal(importRefusals['wrong-state'], { state })
}
