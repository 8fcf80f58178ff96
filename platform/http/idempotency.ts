import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/tables.ts'

export interface Answer { status: number; body: unknown; etag: string | null }

/** A digest of what was asked, so that a key reused for something else is refused. */
export const requestHash = (method: string, url: string, body: unknown): string =>
  createHash('sha256').update(`${method} ${url} ${JSON.stringify(body ?? null)}`).digest('base64url')

/** The earlier answer to the same key, or null. Waits for a twin still under way, so that two at once do the work once. */
export async function findAnswer(tx: Tx, actor: string, key: string, hash: string): Promise<Answer | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor} ${key}`}, 0))`.execute(tx)
  const { rows } = await sql<Answer & { request_hash: string }>`
    select request_hash, status, body, etag from http.idempotency where actor = ${actor} and key = ${key}`.execute(tx)
  const [found] = rows
  if (found && found.request_hash !== hash) throw new Refusal(common['idempotency-reused'])
  return found ?? null
}

export async function keepAnswer(tx: Tx, actor: string, key: string, hash: string, answer: Answer): Promise<void> {
  await sql`insert into http.idempotency (actor, key, request_hash, status, body, etag)
    values (${actor}, ${key}, ${hash}, ${answer.status}, ${JSON.stringify(answer.body ?? null)}, ${answer.etag})`.execute(tx)
}
