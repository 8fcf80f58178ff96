import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { zip, type ZipEntry } from '#platform/files/zip.ts'
import type { HttpContext, Streamed } from '#platform/http/route.ts'
import '../file/tables.ts'
import type { SubjectFile } from './extension.ts'
import { requireSubject } from './require-subject.ts'

interface Gathered { texts: { name: string; content: string }[]; files: SubjectFile[] }

/** Everything held on someone, as one archive. Who asks is checked and audited first; then all is read with every right, since half an answer would be a wrong one. */
export async function exportSubject({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, partyId: string, store: FileStore): Promise<Streamed> {
  const id = await inTransaction(db, actor, async (context) => {
    const party = await requireSubject(context, partyId)
    await audit(context, { action: 'export-subject', object: 'party', id: party.id })
    return party.id
  }, now)
  const gathered = await inTransaction(db, system('parties.export-subject', actor.zone), (context) => gatherAll(context, id), now)
  return { stream: zip(entries(gathered, store)), type: 'application/zip', filename: `subject-${id}.zip` }
}

async function gatherAll(context: Context, id: string): Promise<Gathered> {
  const { rows: [of] } = await sql<{ ids: string[] }>`select parties.ids_of(${id})::text[] as ids`.execute(context.tx)
  const gathered: Gathered = { texts: [{ name: 'about.json', content: JSON.stringify({ partyId: id, records: of!.ids, gatheredAt: context.now }, null, 2) }], files: [] }
  for (const part of await gather('subjectData')) {
    gathered.texts.push({ name: `${part.name}.json`, content: JSON.stringify(await part.gather(context, of!.ids), null, 2) })
    gathered.files.push(...(await part.files?.(context, of!.ids) ?? []))
  }
  return gathered
}

async function* entries({ texts, files }: Gathered, store: FileStore): AsyncGenerator<ZipEntry> {
  yield* texts
  for (const { name, sha256 } of files) if (await store.has(sha256)) yield { name: `files/${name}`, content: await store.open(sha256) }
}
