import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Streamed } from '#platform/http/route.ts'
import { templateRefusals } from '../contract.ts'

/** A picture of a mail, for mail programs and their proxies: it never changes, and does nothing but be looked at. */
export async function openImage(db: Db, key: string, store: FileStore): Promise<Streamed> {
  const { rows: [image] } = await inTransaction(db, system('messaging.image'), ({ tx }) => sql<{ sha256: string; type: string; size: string }>`select sha256, type, size::text from messaging.image where key = ${key}`.execute(tx))
  if (!image || !(await store.has(image.sha256))) throw new Refusal(templateRefusals['image-not-found'])
  return {
    stream: await store.open(image.sha256), type: image.type,
    headers: { 'content-length': image.size, 'cache-control': 'public, max-age=31536000, immutable', 'content-security-policy': "sandbox; default-src 'none'", 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' },
  }
}
