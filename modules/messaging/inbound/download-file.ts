import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { serveFile } from '#platform/files/serve-file.ts'
import type { Streamed } from '#platform/http/route.ts'
import { inboundRefusals } from './contract.ts'

interface Kept { sha256: string; name: string; type: string; size: number; party: string | null }

/** Sends a file that came with a message, as an attachment. */
export async function downloadFile(context: Context, { id, fileId }: { id: string; fileId: string }, store: FileStore): Promise<Streamed> {
  const { rows: [file] } = await sql<Kept>`select f.sha256, f.name, f.type, f.size::int, i.party_id::text as party from messaging.inbound_file f join messaging.inbound i on i.id = f.inbound_id where f.id = ${fileId} and i.id = ${id}`.execute(context.tx)
  if (!file || !(await store.has(file.sha256))) throw new Refusal(inboundRefusals['inbound-not-found'], { id })
  await audit(context, { action: 'read-file', object: 'message', id: file.party, detail: { inboundId: id, file: fileId, name: file.name } })
  return serveFile(store, file, false)
}
