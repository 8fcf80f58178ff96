import { randomBytes, randomInt } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { FOREIGN_KEY, refuseOn } from '../refuse-on.ts'
import { peopleRefusals } from '../refusals.ts'
import { keyRights } from '../rights/build-rights.ts'
import { keyHash } from '../rights/identify.ts'
import { covers } from '../rights/reach.ts'
import { readMemberRights } from '../rights/read-member-rights.ts'
import { requirePowerOver } from '../rights/require-power-over.ts'
import { spokenRights } from '../rights/spoken-rights.ts'
import type { ApiKeyInput, NewApiKey } from './contract.ts'
import { readKey } from './find-keys.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const newPrefix = (): string => Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Makes a key. Its secret (256 random bits) is told once and kept only as a hash; it never may more than its member, nor than whoever makes it. */
export async function createKey(context: Context, { name, scopes = null, roleId = null, memberId = context.actor.memberId, expiresAt }: Omit<ApiKeyInput, 'scopes' | 'roleId' | 'memberId'> & { scopes?: string[] | null | undefined; roleId?: string | null | undefined; memberId?: string | null | undefined }): Promise<NewApiKey> {
  const { tx, actor, now } = context
  if (expiresAt && new Date(expiresAt) <= now) throw new Refusal(peopleRefusals['expiry-past'], {}, '/body/expiresAt')
  if (!memberId) throw new Refusal(peopleRefusals['member-unknown'], {}, '/body/memberId')
  await checkRights(context, { memberId, scopes, roleId })
  const [prefix, secret] = [newPrefix(), randomBytes(32).toString('base64url')]
  const { id } = await refuseOn({ [FOREIGN_KEY]: peopleRefusals['role-unknown'] }, tx.insertInto('people.api_key').values({
    member_id: memberId, name, prefix, hash: keyHash(secret), scopes, role_id: roleId, created_at: now, created_by: actor.memberId, expires_at: expiresAt ? new Date(expiresAt) : null, last_used_at: null, revoked_at: null,
  }).returning('id').executeTakeFirstOrThrow())
  await audit(context, { action: 'create', object: 'key', id, detail: { after: { name, prefix, memberId, scopes, roleId, expiresAt } } })
  return { key: `gx_${prefix}_${secret}`, apiKey: await readKey(context, id) }
}

interface Wanted { memberId: string; scopes: string[] | null; roleId: string | null }

async function checkRights(context: Context, { memberId, scopes, roleId }: Wanted): Promise<void> {
  const [member, { objects, sentences }] = await Promise.all([readMemberRights(context.tx, memberId, roleId), spokenRights()])
  if (!member) throw new Refusal(peopleRefusals['member-unknown'], {}, '/body/memberId')
  if (roleId && !member.keyRole) throw new Refusal(peopleRefusals['role-unknown'], { id: roleId }, '/body/roleId')
  const known = new Set(objects.flatMap((o) => o.actions.map((action) => `${o.name}.${action}`)))
  const unknown = scopes?.find((s) => !known.has(s))
  if (unknown) throw new Refusal(peopleRefusals['right-unknown'], { right: unknown }, '/body/scopes')
  if (memberId !== context.actor.memberId) await requirePowerOver(context, memberId)
  if (!covers(context.actor.grants, keyRights(member, scopes, sentences).grants)) throw new Refusal(peopleRefusals['beyond-own-rights'])
}
