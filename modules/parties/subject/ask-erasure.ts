import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { getSetting } from '#modules/firm/api.ts'
import { type Erasure, type ErasureInput, subjectRefusals } from './contract.ts'
import { getErasure } from './read-erasures.ts'
import { requireSubject } from './require-subject.ts'

const MS_PER_DAY = 86_400_000

/** Asks that a party be erased. The name must be typed, so that it is not the neighbouring line; then the firm's delay runs. */
export async function askErasure(context: Context, partyId: string, { name, reason }: ErasureInput): Promise<Erasure> {
  const { tx, actor, now } = context
  const party = await requireSubject(context, partyId)
  if (name.trim() !== party.name) throw new Refusal(subjectRefusals['name-differs'], {}, '/body/name')
  const { erasure } = await getErasure(context, party.id)
  if (erasure) throw new Refusal(subjectRefusals['erasure-asked'], { dueAt: erasure.dueAt })
  const dueAt = new Date(now.getTime() + (await getSetting(tx, 'erasure.delay-days')) * MS_PER_DAY)
  const asked = await sql`insert into parties.erasure (party_id, reason, asked_at, asked_by, due_at) values (${party.id}, ${reason ?? null}, ${now}, ${actor.memberId}, ${dueAt}) on conflict do nothing`.execute(tx)
  if (!asked.numAffectedRows) throw new Refusal(subjectRefusals['erasure-asked'], { dueAt: dueAt.toISOString() })
  await audit(context, { action: 'ask-erasure', object: 'party', id: party.id })
  return (await getErasure(context, party.id)).erasure!
}

/** Withdraws an erasure while there is time. */
export async function withdrawErasure(context: Context, partyId: string): Promise<void> {
  const { tx, actor, now } = context
  const party = await requireSubject(context, partyId)
  const withdrawn = await sql`
    update parties.erasure set withdrawn_at = ${now}, withdrawn_by = ${actor.memberId} where party_id = any (parties.ids_of(${party.id})) and withdrawn_at is null and done_at is null and due_at > ${now}`.execute(tx)
  if (!withdrawn.numAffectedRows) throw new Refusal(subjectRefusals['erasure-none'])
  await audit(context, { action: 'withdraw-erasure', object: 'party', id: party.id })
}
