import { createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '#kernel/refusal.ts'
import type { Id } from '#kernel/id.ts'
import type { Language } from '#kernel/text.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Logger } from 'pino'
import { type ColumnMatch, type Counts, type Import, importRefusals, type ImportOptions } from '../contract.ts'
import type { FieldSpec } from '../extension.ts'
import { failuresFile } from '../failure/write-failures.ts'
import { namesOf } from '../match/match-columns.ts'
import { plainTitle } from '../match/title.ts'
import { workImport } from '../run/work-import.ts'
import { kindNamed } from './kinds.ts'
import { getImport } from './find-imports.ts'
import { setImportOptions } from './set-options.ts'
import { checkImport, runImport, undoImport } from './start-import.ts'
import { discardImport } from './stop-import.ts'
import { uploadImport } from './upload-import.ts'

export interface Here { db: Db; actor: Actor; store: FileStore; log: Logger; signal: AbortSignal }

export interface HereOptions extends Omit<ImportOptions, 'columns'> {
  /** Field → the number of its column, from 1, or its title. A field may be named by any of its names. */
  map?: Readonly<Record<string, string>> | undefined
  dateFormat?: string | undefined
  dry?: boolean
  /** Where the file of failed rows goes, and in which language its reasons are said. */
  errors: { path: (id: Id) => string; language: Language }
}

export interface ImportedHere extends Counts { id: Id; state: Import['state']; problem: Import['error']; errorsFile: string | null; seconds: number }

/** Imports a file of this machine in this process, with the same steps as a browser takes: for the command line. */
export async function importHere(here: Here, path: string, options: HereOptions): Promise<ImportedHere> {
  const began = performance.now()
  const { map, dateFormat, dry = false, errors, ...rest } = options
  const outside = { db: here.db, actor: here.actor, now: new Date() }
  const file = await open(path)
  const uploaded = await uploadImport(outside, { content: file.createReadStream(), name: basename(path), kind: rest.kind, source: rest.source, reading: rest.reading }, here.store)
  const ready = await prepare(here, uploaded, { map, dateFormat, rest }).catch(async (error: unknown) => {
    await within(here, (context) => discardImport(context, uploaded.id))
    throw error
  })
  await within(here, (context) => (dry ? checkImport : runImport)(context, ready.id, false))
  const done = await work(here, ready.id)
  const counts = dry ? done.forecast ?? done.counts : done.counts
  const errorsFile = !dry && counts.failed ? await saveFailures(here, done, errors) : null
  return { ...counts, id: done.id, state: done.state, problem: done.error, errorsFile, seconds: Math.round(performance.now() - began) / 1000 }
}

type Asked = Pick<HereOptions, 'map' | 'dateFormat'> & { rest: Omit<ImportOptions, 'columns'> }

/** Sets the options; what is missing is told as a refusal. */
async function prepare(here: Here, uploaded: Import, { map, dateFormat, rest }: Asked): Promise<Import> {
  const fields = await within(here, async (context) => (await kindNamed(rest.kind)).fields(context))
  const matched = map ? columnsOf(fields, map, uploaded) : uploaded.options.columns
  const dated = new Set(fields.filter((f) => f.type === 'date' || f.type === 'instant').map((f) => f.key))
  const columns = matched.map((c) => (dateFormat && dated.has(c.field) ? { ...c, dateFormat } : c))
  const ready = await setImportOptions({ db: here.db, actor: here.actor, now: new Date() }, uploaded.id, { ...rest, source: rest.source ?? uploaded.options.source, columns }, here.store)
  const [problem] = ready.problems
  if (problem) throw new Refusal({ code: problem.code, status: 422 }, problem.params)
  return ready
}

/** Takes an import back in this process. */
export async function undoHere(here: Here, id: Id): Promise<Import> {
  await within(here, (context) => undoImport(context, id, false))
  return work(here, id)
}

const within = <T>({ db, actor }: Here, work: (context: Context) => Promise<T>): Promise<T> => inTransaction(db, actor, work)

async function work(here: Here, id: Id): Promise<Import> {
  await workImport(here, id)
  return within(here, (context) => getImport(context, id))
}

/** Columns by their numbers or their titles, for fields by any of their names. */
function columnsOf(fields: readonly FieldSpec[], map: Readonly<Record<string, string>>, uploaded: Import): ColumnMatch[] {
  const names = namesOf(fields)
  return Object.entries(map).map(([name, place]): ColumnMatch => {
    const field = fields.find((f) => f.key === name) ?? names.get(plainTitle(name))
    if (!field) throw new Refusal(importRefusals['unknown-field'], { field: name, column: place })
    const at = /^\d+$/.test(place) ? Number(place) : uploaded.columns.findIndex((c) => plainTitle(c.title) === plainTitle(place)) + 1
    if (at < 1 || at > uploaded.columns.length) throw new Refusal(importRefusals['no-such-column'], { column: place, of: uploaded.columns.length })
    return { column: at, field: field.key, by: 'chosen' }
  })
}

async function saveFailures({ db, actor }: Here, done: Import, { path, language }: HereOptions['errors']): Promise<string> {
  const file = path(done.id)
  await mkdir(dirname(file), { recursive: true })
  await pipeline(failuresFile({ db, actor, id: done.id, format: 'csv', titles: done.columns.map((c) => c.title), language }), createWriteStream(file, { mode: 0o600 }))
  return file
}
