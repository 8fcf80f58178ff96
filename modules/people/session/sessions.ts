import { sql } from 'kysely'
import type { FastifyRequest } from 'fastify'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { sessionToken } from '../sign-in/session-cookie.ts'
import type { Session } from './contract.ts'

/** The member who is here in person; a key cannot look after its member's sessions. */
export function inPerson(actor: Actor): string {
  if (actor.kind !== 'member' || !actor.memberId) throw new Refusal(common.forbidden, { action: 'update', object: 'session' })
  return actor.memberId
}

/** Where a member is signed in, the latest seen first; the request's own session is marked. */
export async function findSessions({ tx, now }: Context, memberId: string, request: FastifyRequest): Promise<{ items: Session[] }> {
  const { rows } = await sql<Session>`
    select id, address, agent, to_json(created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", to_json(seen_at at time zone 'UTC')#>>'{}' || 'Z' as "seenAt", to_json(expires_at at time zone 'UTC')#>>'{}' || 'Z' as "expiresAt", current
    from people.sessions_of(${memberId}, ${sessionToken(request)}, ${now})`.execute(tx)
  return { items: rows }
}

/** Ends sessions of a member: one, or all but the one that the request comes by, or all. Gives how many. */
export async function endSessions(context: Context, memberId: string, { session = null, keep = null }: { session?: string | null; keep?: string | null } = {}): Promise<{ ended: number }> {
  const { rows: [row] } = await sql<{ ended: number }>`select people.end_sessions(${memberId}, ${session}, ${keep}) as ended`.execute(context.tx)
  const ended = row?.ended ?? 0
  if (ended) await audit(context, { action: 'end-session', object: 'member', id: memberId, detail: { ended } })
  return { ended }
}
