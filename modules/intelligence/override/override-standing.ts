import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { intelligenceRefusals, type judgedParts, type overrideStanding as contract } from '../contract.ts'
import { grades, levels, loyaltyClasses, loyaltyTypes, rungs, stages } from '../standing/vocabulary.ts'

const most = { stage: stages.length - 1, tier: 7, loyalty: loyaltyClasses.length - 1, rung: rungs.length - 1, grade: grades.length - 1, level: levels.length - 1, type: loyaltyTypes.length - 1 }

/** Shows a person's judgement instead of the computed standing until a day. The computed one goes on beside it. */
export async function overrideStanding(context: Context, partyId: string, { what, value, reason, until }: BodyOf<typeof contract>): Promise<void> {
  const { tx, actor, now } = context
  if (until < dayIn(actor.zone, now)) throw new Refusal(intelligenceRefusals['override-past'], { until }, '/body/until')
  if (value > most[what]) throw new Refusal(intelligenceRefusals['override-code'], { value }, '/body/value')
  const known = await sql`select from parties.party where id = ${partyId} and survivor_id is null`.execute(tx)
  if (!known.rows.length) throw new Refusal(intelligenceRefusals['no-standing'], { id: partyId })
  await sql`update intelligence.override set ended_at = ${now} where party_id = ${partyId} and what = ${what} and ended_at is null`.execute(tx)
  await sql`insert into intelligence.override (party_id, what, value, reason, until, by, at) values (${partyId}, ${what}, ${value}, ${reason}, ${until}, ${actor.memberId}, ${now})`.execute(tx)
  await sql`select intelligence.apply_override(${partyId}, ${what}, ${value}::smallint)`.execute(tx)
  await audit(context, { action: 'override', object: 'party', id: partyId, detail: { what, value, reason, until } })
}

/** Ends an override before its day. */
export async function endOverride(context: Context, partyId: string, what: (typeof judgedParts)[number]): Promise<void> {
  const { tx, now } = context
  const ended = await sql`update intelligence.override set ended_at = ${now} where party_id = ${partyId} and what = ${what} and ended_at is null`.execute(tx)
  if (!ended.numAffectedRows) throw new Refusal(intelligenceRefusals['not-overridden'], { what })
  await sql`select intelligence.apply_override(${partyId}, ${what}, null)`.execute(tx)
  await audit(context, { action: 'end-override', object: 'party', id: partyId, detail: { what } })
}
