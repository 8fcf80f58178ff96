import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { AdviserRules } from '#modules/firm/setting/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { effortOf } from './effort.ts'
import type { AdviserFacts, Outcome, Usual } from './facts.ts'

interface Row { id: string; name: string; unitName: string; active: boolean; takesNew: boolean; away: boolean; capacity: number | null; skills: AdviserFacts['skills']; languages: { language: string; level: number }[]; areas: string[]; remote: boolean; channels: string[]; kinds: string[]; tiers: number[]; stages: number[]; gender: string | null }
interface ResultRow { member: string; kind: string; tier: number; before: number; kept: number; revenueBefore: string; revenue: string; rated: number; perceived: number }

/** All advisers with what they have in hand and how their customers fared, and what is usual in the firm. `of`: only these. */
export async function readAdviserFacts(context: Context, rules: AdviserRules, of: readonly string[] | null = null): Promise<{ advisers: AdviserFacts[]; usual: Usual }> {
  const { tx, now } = context
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows } = await sql<Row>`
    select m.id::text, m.name, u.name as "unitName", p.active and m.active as active, p.takes_new as "takesNew", coalesce(p.leave_from <= ${today}::date and coalesce(p.leave_to, 'infinity') >= ${today}::date, false) as away, p.capacity, p.skills, p.languages, p.areas, p.remote, p.channels, p.kinds, p.tiers, p.stages, p.gender
    from advisers.profile p join people.member_name m on m.id = p.member_id join people.unit u on u.id = m.unit_id where ${of ? sql`m.id = any (${`{${of.join(',')}}`}::bigint[])` : sql`p.active and m.active`} order by m.sort_name, m.id`.execute(tx)
  const { rows: loads } = await sql<{ member: string; tier: number; parties: number }>`select member_id::text as member, tier, parties from advisers.load`.execute(tx)
  const { rows: results } = await sql<ResultRow>`select member_id::text as member, kind, tier, before, kept, revenue_before::text as "revenueBefore", revenue::text as revenue, rated, perceived from advisers.result`.execute(tx)
  const inHand = Map.groupBy(loads, (l) => l.member)
  const fared = Map.groupBy(results, (r) => r.member)
  const advisers = rows.map(({ languages, capacity, ...row }): AdviserFacts => ({
    ...row, capacity: capacity ?? rules.capacity, load: (inHand.get(row.id) ?? []).reduce((sum, l) => sum + l.parties * effortOf(rules.effort, l.tier), 0),
    languages: Object.fromEntries(languages.map((l) => [l.language, l.level])), outcomes: outcomesOf(fared.get(row.id) ?? []),
  }))
  return { advisers, usual: outcomesOf(results) }
}

/** Sums by kind and tier; growth is the logarithm of what was bought within a year over the year before. */
function outcomesOf(rows: readonly ResultRow[]): Record<string, Outcome> {
  return Object.fromEntries([...Map.groupBy(rows, (r) => `${r.kind} ${r.tier}`)].map(([cell, of]) => {
    const sum = (pick: (r: ResultRow) => number): number => of.reduce((all, r) => all + pick(r), 0)
    const [before, now] = [sum((r) => Number(r.revenueBefore)), sum((r) => Number(r.revenue))]
    return [cell, { kept: sum((r) => r.kept), before: sum((r) => r.before), growth: before > 0 && now > 0 ? Math.log(now / before) : null, rated: sum((r) => r.rated), perceived: sum((r) => r.perceived) }]
  }))
}
