import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type Import, type ImportOptions, importRefusals } from '../contract.ts'
import { namesOf } from '../match/match-columns.ts'
import { describeFile, type FileShape } from '../plan/describe-file.ts'
import type { ImportRecord } from '../run/runner.ts'
import { kindNamed } from './kinds.ts'
import { problemsOf } from './problems.ts'
import { presentImport, requireImport } from './read-import.ts'
import { suggest } from './upload-import.ts'

type Outside = Pick<HttpContext, 'db' | 'actor' | 'now'>

/** Sets what is to be done with a file. Columns that are not given are suggested anew; how the file is read is found out anew where it is to be read otherwise. */
export async function setImportOptions({ db, actor, now }: Outside, id: string, input: ImportOptions, store: FileStore): Promise<Import> {
  const before = await inTransaction(db, actor, async (context) => {
    const record = await requireImport(context, id)
    requireState(record)
    const fields = await (await kindNamed(input.kind)).fields(context)
    return { record, titles: [...namesOf(fields).keys()] }
  }, now)
  const shape = await reread(store, before.record, input, before.titles)
  return inTransaction(db, actor, async (context) => {
    requireState(await requireImport(context, id, true))
    const kind = await kindNamed(input.kind)
    const source = input.source ?? before.record.options.source
    const suggested = input.columns ? null : await suggest(context, { kind, shape, source, name: before.record.file_name, reading: input.reading })
    const options = { ...input, columns: input.columns ?? suggested!.columns, source }
    const problems = await problemsOf(context, { kind, shape, options })
    await context.tx.updateTable('exchange.import').set({
      kind: kind.kind, shape: JSON.stringify(shape), options: JSON.stringify(options), problems: JSON.stringify(problems), state: problems.length ? 'uploaded' : 'ready',
      rows_total: null, grouped: null, forecast: null, error: null,
    }).where('id', '=', id).execute()
    return presentImport(context, await requireImport(context, id))
  }, now)
}

function requireState({ state }: ImportRecord): void {
  if (state !== 'uploaded' && state !== 'ready') throw new Refusal(importRefusals['wrong-state'], { state })
}

async function reread(store: FileStore, record: ImportRecord, { reading }: ImportOptions, titles: readonly string[]): Promise<FileShape> {
  if (JSON.stringify(reading) === JSON.stringify(record.options.reading)) return record.shape
  return store.readAt(record.sha256, (path) => describeFile(path, { name: record.file_name, reading, titles }))
}
