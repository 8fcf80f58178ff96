import type {} from '@fastify/multipart'
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { audit } from '#platform/audit/record.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { holdContent, keepContent } from '#platform/files/hold-content.ts'
import { scan } from '#platform/files/scan.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type Import, importRefusals, type Reading } from '../contract.ts'
import type { ImportKind } from '../extension.ts'
import { around, likeliestKind } from '../match/likeliest-kind.ts'
import { matchColumns, namesOf } from '../match/match-columns.ts'
import { recallMapping } from '../mapping/find-mappings.ts'
import { describeFile, type FileShape } from '../plan/describe-file.ts'
import type { StoredOptions } from '../tables.ts'
import { kindNamed, kindsFor } from './kinds.ts'
import { problemsOf } from './problems.ts'
import { presentImport, requireImport } from './read-import.ts'

export const UPLOAD_MOST = 2 * 1024 ** 3

export interface Upload { content: Readable; name: string; kind?: string | undefined; source?: string | undefined; reading?: Reading | undefined }
type Outside = Pick<HttpContext, 'db' | 'actor' | 'now'>

/** A file sent by a form; its kind and source may stand before it. */
export async function uploadFromForm(outside: Outside, request: FastifyRequest, store: FileStore): Promise<Import> {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: UPLOAD_MOST + 1 } }) : undefined
  if (!part) throw new Refusal(importRefusals['file-missing'])
  const field = (name: string): string | undefined => {
    const given = part.fields[name]
    return given && !Array.isArray(given) && given.type === 'field' && typeof given.value === 'string' && given.value.trim() !== '' ? given.value.trim() : undefined
  }
  return uploadImport(outside, { content: part.file, name: part.filename, kind: field('kind'), source: field('source') }, store)
}

/** Takes a table in, finds out how it reads and what its columns are, and keeps it for an import. What is no table is refused, and nothing of it kept. */
export async function uploadImport({ db, actor, now }: Outside, upload: Upload, store: FileStore): Promise<Import> {
  const staged = await store.stage(upload.content, UPLOAD_MOST)
  try {
    const verdict = await scan(staged.open())
    if (verdict.state === 'infected') throw new Refusal(importRefusals['file-infected'], { found: verdict.found })
    const within = <T>(work: (context: Context) => Promise<T>) => inTransaction(db, actor, work, now)
    const name = cleanName(upload.name)
    const titles = await within((c) => knownTitles(c, upload.kind))
    const shape = await staged.readAt((path) => describeFile(path, { name, reading: upload.reading ?? {}, titles }))
    return await within(async (context) => {
      const kind = upload.kind ? await kindNamed(upload.kind) : await likeliestKind(context, shape)
      const options = await suggest(context, { kind, shape, source: upload.source, name, reading: upload.reading ?? {} })
      await keepContent(context, staged, shape.format === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv')
      const problems = await problemsOf(context, { kind, shape, options })
      const { id } = await context.tx.insertInto('exchange.import').values({
        kind: kind.kind, file_name: name, sha256: staged.sha256, size: staged.size, shape: JSON.stringify(shape), options: JSON.stringify(options), problems: JSON.stringify(problems),
        state: problems.length ? 'uploaded' : 'ready', owner_id: actor.memberId, unit_id: actor.unitId, created_at: now,
        rows_total: null, grouped: null, runner: null, heartbeat: null, paced_at: null, undo_total: null, started_at: null, finished_at: null, undone_at: null,
      }).returning('id').executeTakeFirstOrThrow()
      await holdContent(context, staged.sha256, { holder: 'exchange.import', id })
      await audit(context, { action: 'upload', object: 'import', id, detail: { file: name, kind: kind.kind, size: staged.size, sha256: staged.sha256 } })
      return presentImport(context, await requireImport(context, id))
    })
  } finally {
    await staged.discard()
  }
}

// eslint-disable-next-line no-control-regex
const cleanName = (name: string): string => name.normalize('NFC').replaceAll(/[\u0000-\u001f\u007f]/g, '').replace(/^.*[/\\]/, '').slice(-200) || 'file'

/** What keys in a file belong to where nobody says: the file's name. `sourceOf('CDNOW_master.txt')` gives `'cdnow_master'`. */
export const sourceOf = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '').toLowerCase().replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'file'

async function knownTitles(context: Context, kind?: string): Promise<string[]> {
  const kinds = kind ? [await kindNamed(kind)] : await kindsFor(context.actor)
  return (await Promise.all(kinds.map((k) => k.fields(context)))).flatMap((fields) => [...namesOf(fields).values()].flatMap((f) => [...Object.values(f.label), ...(f.synonyms ?? [])]))
}

export interface Suggested { kind: ImportKind; shape: FileShape; source: string | undefined; name: string; reading: Reading }

/** What is suggested for a file: what was chosen for the last one like it, else columns by their titles and contents. Whose keys they are is never remembered: two shops' files may look alike, and one's customers must not become the other's. */
export async function suggest(context: Context, { kind, shape, source, name, reading }: Suggested): Promise<StoredOptions> {
  const remembered = await recallMapping(context, { kind: kind.kind, source: source ?? sourceOf(name), shape })
  const columns = matchColumns(shape.described, await kind.fields(context), { titled: shape.header, remembered: remembered?.columns, ...(await around(context, kind)) })
  const { mode = 'upsert', match, fixed = {}, settings = {} } = remembered ?? {}
  return { kind: kind.kind, reading, columns, source: source ?? sourceOf(name), mode, ...(match !== undefined && { match }), fixed, settings }
}
