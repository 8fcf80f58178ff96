import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { BodyOf } from '#kernel/endpoint.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type addKinship as addContract, adviserRefusals as r, type Kinship } from '../contract.ts'
import { readAdviser } from './read-advisers.ts'
import { requireChangeable } from './save-adviser.ts'

/** Whom an adviser must not, or had better, look after: as far as the asker sees the parties. */
export async function findKinships(context: Context, memberId: string): Promise<Kinship[]> {
  await readAdviser(context, memberId)
  const found = await read(context, sql`k.member_id = ${memberId}`)
  await audit(context, { action: 'read', object: 'adviser', id: memberId, detail: { kinships: found.map((k) => k.party.id) } })
  return found
}

/** Writes such a rule down. */
export async function addKinship(context: Context, memberId: string, { partyId, rule, reason, note }: BodyOf<typeof addContract>): Promise<Kinship> {
  const { tx, actor, now } = context
  await requireChangeable(context, memberId)
  await requireParty(context, partyId)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into advisers.kinship (member_id, party_id, rule, reason, note, created_at, created_by) values (${memberId}, ${partyId}, ${rule}, ${reason}, ${note || null}, ${now}, ${actor.memberId}) on conflict do nothing returning id::text`.execute(tx)
  if (!made) throw new Refusal(r['kinship-known'], {}, '/body/partyId')
  await audit(context, { action: 'create', object: 'adviser', id: memberId, detail: { kinship: { partyId, rule, reason } } })
  return (await read(context, sql`k.id = ${made.id}`))[0]!
}

/** Takes it back. */
export async function removeKinship(context: Context, memberId: string, id: string): Promise<void> {
  await requireChangeable(context, memberId)
  const { rows: [gone] } = await sql<{ party: string }>`delete from advisers.kinship where id = ${id} and member_id = ${memberId} returning party_id::text as party`.execute(context.tx)
  if (!gone) throw new Refusal(r['not-found'], { id })
  await audit(context, { action: 'delete', object: 'adviser', id: memberId, detail: { kinship: { partyId: gone.party } } })
}

async function read({ tx }: Context, where: RawBuilder<unknown>): Promise<Kinship[]> {
  const { rows } = await sql<Kinship>`
    select k.id::text, json_build_object('id', p.id::text, 'name', p.name) as party, k.rule, k.reason, k.note
    from advisers.kinship k join parties.party q on q.id = k.party_id join parties.party p on p.id = coalesce(q.survivor_id, q.id) where ${where} order by p.sort_name, k.id`.execute(tx)
  return rows
}
