import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Finding, findingRefusals, type WholeFinding } from '../contract.ts'
import { nameLinks } from './name-links.ts'

/** A reading as the contract shows it. */
const check = (alias: string): RawBuilder<unknown> => sql.raw(`json_build_object('value', ${alias}.value, 'low', ${alias}.low, 'high', ${alias}.high, 'n', ${alias}.n, 'versus', ${alias}.versus, 'versusN', ${alias}.versus_n, 'at', to_json(${alias}.at at time zone 'UTC')#>>'{}' || 'Z', 'asOf', ${alias}.as_of, 'holds', ${alias}.holds)`)
const mayChange = sql`((select access.everywhere('finding.update')) or f.unit_id = any ((select access.units('finding.update'))::bigint[]) or coalesce(f.owner_id = (select access.owner('finding.update')), false))`

const LINE = 30

/** The firm's day, by which reviews are due. */
export const firmDay = async ({ tx, now }: Context): Promise<string> => dayIn(await getSetting(tx, 'firm.zone'), now)

/** Findings as the contract shows them; `rest` is what follows FROM: conditions, order, limit on `f`. */
export async function readFindings(context: Context, rest: RawBuilder<unknown>): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select f.id::text, f.claim, f.layer, f.figure, f.definition, f.evidence, f.expected, f.action, f.path, json_build_object('id', f.owner_id::text, 'name', coalesce(m.name, '')) as owner, f.shared,
      f.review_on::text as "reviewOn", coalesce(f.review_on <= ${await firmDay(context)}::date and not f.archived, false) as due, f.archived, f.state, f.state_since::text as "stateSince", f.problem, to_json(f.checked_at at time zone 'UTC')#>>'{}' || 'Z' as "checkedAt",
      (select ${check('r')} from findings.reading r where r.finding_id = f.id order by r.id limit 1) as first, (select ${check('r')} from findings.reading r where r.finding_id = f.id order by r.id desc limit 1) as last,
      (select coalesce(json_agg(r.value order by r.id), '[]') from (select r.id, r.value from findings.reading r where r.finding_id = f.id order by r.id desc limit ${sql.lit(LINE)}) r) as line,
      to_json(f.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", to_json(f.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", f.version, ${mayChange} as "mayChange"
    from findings.finding f left join people.member_name m on m.id = f.owner_id ${rest}`.execute(context.tx)
  return rows
}

/** A finding with its latest checks and what it is about; refused where it is not there or may not be seen. */
export async function getFinding(context: Context, id: string): Promise<WholeFinding> {
  const [finding] = await readFindings(context, sql`where f.id = ${id}`)
  if (!finding) throw new Refusal(findingRefusals['not-found'], { id })
  const { rows: [more] } = await sql<Pick<WholeFinding, 'checks' | 'links'>>`
    select (select coalesce(json_agg(${check('r')} order by r.id desc), '[]') from (select * from findings.reading r where r.finding_id = ${id} order by r.id desc limit 100) r) as checks,
      (select coalesce(json_agg(json_build_object('object', l.object, 'ref', l.ref, 'name', coalesce(p.name, s.name)) order by l.object, l.ref), '[]')
        from findings.link l left join parties.party alias on alias.id = case when l.object = 'party' then l.ref::bigint end left join parties.party p on p.id = coalesce(alias.survivor_id, alias.id) left join segments.segment s on s.id = case when l.object = 'segment' then l.ref::bigint end
        where l.finding_id = ${id} and (l.object not in ('party', 'segment') or coalesce(p.id, s.id) is not null)) as links`.execute(context.tx)
  return { ...finding, checks: more!.checks, links: await nameLinks(context.tx, more!.links) }
}
