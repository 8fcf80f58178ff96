import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { verifiedSessionToken } from '../sign-in/session-cookie.ts'
import { keyRights, memberRights } from './build-rights.ts'
import { readMemberRights } from './read-member-rights.ts'
import { spokenRights } from './spoken-rights.ts'

interface Found { member_id: string; stamp: string }
interface FoundKey extends Found { key_name: string; scopes: string[] | null; role_id: string | null }
interface Known { stamp: string; actor: Actor }

const KEY = /^Bearer gx_([A-Za-z0-9]{8})_([A-Za-z0-9_-]{43})$/
const MOST_KNOWN = 5_000

/** The hash that is kept of a key's secret. The secret has 256 random bits, so a fast hash is enough. */
export const keyHash = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/**
 * Tells who sends a request. One query finds the session or key with the stamp of all rights; what was worked out under the same stamp is used again,
 * so a right that is taken away is gone with the next request, in every process.
 */
export function createIdentify({ db, secret }: { db: Db; secret: string }): (request: FastifyRequest) => Promise<Actor | null> {
  const known = new Map<string, Known>()

  async function remember(who: string, stamp: string, work: () => Promise<Actor | null>): Promise<Actor | null> {
    const before = known.get(who)
    if (before?.stamp === stamp) return before.actor
    const actor = await work()
    if (known.size >= MOST_KNOWN) known.clear()
    if (actor) known.set(who, { stamp, actor })
    return actor
  }

  async function bySession(token: string): Promise<Actor | null> {
    const { rows: [found] } = await sql<Found>`select member_id::text, stamp::text from people.identify_session(${token}, ${new Date()})`.execute(db)
    return found ? remember(found.member_id, found.stamp, () => memberActor(db, found.member_id)) : null
  }

  async function byKey(prefix: string, text: string): Promise<Actor | null> {
    const { rows: [found] } = await sql<FoundKey>`select member_id::text, stamp::text, key_name, scopes, role_id::text from people.identify_key(${prefix}, ${keyHash(text)}, ${new Date()})`.execute(db)
    return found ? remember(`gx_${prefix}`, found.stamp, () => keyActor(db, found)) : null
  }

  return async (request) => {
    const { authorization } = request.headers
    if (authorization) {
      const [, prefix, text] = KEY.exec(authorization) ?? []
      return prefix && text ? byKey(prefix, text) : null
    }
    const token = verifiedSessionToken(request, secret)
    return token ? bySession(token) : null
  }
}

/** A member as an actor, with all rights that the member's roles give now. */
export async function memberActor(db: Db, memberId: string): Promise<Actor | null> {
  const [member, { sentences }] = await Promise.all([readMemberRights(db, memberId), spokenRights()])
  return member && { kind: 'member', memberId, unitId: member.unitId, name: member.name, language: member.language, zone: member.zone, ...memberRights(member, sentences) }
}

async function keyActor(db: Db, { member_id, key_name, scopes, role_id }: FoundKey): Promise<Actor | null> {
  const [member, { sentences }] = await Promise.all([readMemberRights(db, member_id, role_id), spokenRights()])
  return member && { kind: 'key', memberId: member_id, unitId: member.unitId, name: `${member.name} · ${key_name}`, language: member.language, zone: member.zone, ...keyRights(member, scopes, sentences) }
}
