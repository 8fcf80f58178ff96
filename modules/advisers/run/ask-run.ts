import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { conditionOf, fieldsIn, joins, living, partyFields } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { visible } from '#platform/filter/visible.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { adviserRefusals as r, type Run, type RunInput, type RunOrigin } from '../contract.ts'
import { readRun } from './read-runs.ts'

const MOST = 200_000

/** Keeps whose parties are meant, as far as the asker may change them, and has the proposal reckoned in the background. */
export async function askRun(context: Context, input: RunInput): Promise<Run> {
  const { tx, actor, now } = context
  const fromId = 'memberId' in input.origin ? input.origin.memberId : null
  await requireAdvisers(context, input.advisers ?? null, fromId)
  const stability = input.stability ?? (await getSetting(tx, 'advisers.rules')).stability
  const { rows: [made] } = await sql<{ id: string }>`
    insert into advisers.run (name, reason, origin, from_id, advisers, stability, note, until, asked_at, asked_by)
    values (${input.name}, ${input.reason}, ${JSON.stringify(input.origin)}, ${fromId}, ${input.advisers ? `{${input.advisers.join(',')}}` : null}::bigint[], ${stability}, ${input.note || null}, ${input.until ?? null}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  const id = made!.id
  const { where, from } = await meant(context, input.origin)
  const { rows: [kept] } = await sql<{ n: number }>`
    with kept as (insert into advisers.proposal (run_id, party_id, before_id, after_id)
      select ${id}, party.id, party.owner_id, party.owner_id from parties.party party ${from} where ${living(actor)} and ${visible(actor, ['bulk', 'party'], 'party')} and parties.may_change(party.id) and ${where} limit ${sql.lit(MOST + 1)} returning 1)
    select count(*)::int as n from kept`.execute(tx)
  if (!kept!.n) throw new Refusal(r['no-parties'])
  if (kept!.n > MOST) throw new Refusal(r['too-many'], { most: MOST })
  await sql`update advisers.run set parties = ${kept!.n}, total = ${kept!.n} where id = ${id}`.execute(tx)
  await enqueue(context, 'advisers.compute-run', { id }, { key: `run-${id}` })
  await audit(context, { action: 'create', object: 'adviser', id, detail: { run: input, parties: kept!.n } })
  return readRun(context, id)
}

async function meant(context: Context, origin: RunOrigin): Promise<{ where: RawBuilder<unknown>; from: RawBuilder<unknown> }> {
  if ('memberId' in origin) return { where: sql`party.owner_id = ${origin.memberId}::bigint`, from: sql`` }
  if ('ids' in origin) return { where: sql`party.id = any (${`{${origin.ids.join(',')}}`}::bigint[])`, from: sql`` }
  if ('segmentId' in origin) return { where: sql`true`, from: sql`join segments.member m on m.segment_id = ${origin.segmentId} and m.party_id = party.id` }
  const { where, sources } = conditionOf(context, await partyFields(context.tx, fieldsIn(origin.filter)), { filter: origin.filter })
  return { where, from: joins(sources) }
}

/** There must be somebody to give to besides who hands over. */
async function requireAdvisers({ tx }: Context, of: readonly string[] | null, fromId: string | null): Promise<void> {
  const { rows } = await sql`
    select from advisers.profile p join people.member_name m on m.id = p.member_id and m.active where p.active and m.id is distinct from ${fromId}::bigint and ${of ? sql`m.id = any (${`{${of.join(',')}}`}::bigint[])` : sql`true`} limit 1`.execute(tx)
  if (!rows.length) throw new Refusal(r['no-advisers'])
}
