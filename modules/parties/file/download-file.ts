import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { releaseContents } from '#platform/files/hold-content.ts'
import { serveFile } from '#platform/files/serve-file.ts'
import type { Streamed } from '#platform/http/route.ts'
import { recordChange } from '../party/record-change.ts'
import { requireParty } from '../party/require-party.ts'
import { lockParty } from '../party/update-party.ts'
import { fileRefusals } from './contract.ts'
import { readFile } from './read-files.ts'

/** Sends a party's file; the reading is audited with the file's name. */
export async function downloadFile(context: Context, { id, fileId }: { id: string; fileId: string }, preview: boolean, store: FileStore): Promise<Streamed> {
  const party = await requireParty(context, id)
  const file = await readFile(context, party.id, fileId)
  if (!(await store.has(file.sha256))) throw new Refusal(fileRefusals['file-not-found'], { id: fileId })
  await audit(context, { action: 'read-file', object: 'party', id: party.id, detail: { file: fileId, name: file.name } })
  return serveFile(store, file, preview)
}

/** Deletes a party's file; its content goes when nothing else holds it. */
export async function deleteFile(context: Context, { id, fileId }: { id: string; fileId: string }): Promise<void> {
  await lockParty(context, id)
  const before = await readFile(context, id, fileId)
  await context.tx.deleteFrom('parties.file').where('id', '=', fileId).execute()
  await releaseContents(context, 'parties.file', [fileId])
  await recordChange(context, id, { fields: ['files'], before: { file: { id: fileId, name: before.name, sha256: before.sha256 } } })
}
