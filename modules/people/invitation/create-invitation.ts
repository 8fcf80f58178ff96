import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

const WEEK = 7 * 24

export interface OpenInvitation { token: string; expiresAt: Date }

/** What is kept of a link's secret. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Makes a link's secret for a member, good once and for a week unless said otherwise; an older one no longer holds. */
export async function createInvitation({ tx, actor, now }: Context, memberId: string, hours = WEEK): Promise<OpenInvitation> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + hours * 3600 * 1000)
  await sql`
    insert into people.invitation (member_id, token_hash, expires_at, created_at, created_by) values (${memberId}, ${tokenHash(token)}, ${expiresAt}, ${now}, ${actor.memberId})
    on conflict (member_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at, created_at = excluded.created_at, created_by = excluded.created_by`.execute(tx)
  return { token, expiresAt }
}

/** Where the page for setting a password is. */
export const invitationLink = (baseUrl: string, token: string): string => `${baseUrl}/invitation/${token}`
