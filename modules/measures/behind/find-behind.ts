import { sql } from 'kysely'
import type { Filter } from '#kernel/filter.ts'
import { decodeCursor, encodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Counted } from '#platform/measure/definition.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { partsOf } from '../catalogue/read-catalogue.ts'
import { type AnalysisQuery, type Behind, measuresRefusals as r } from '../contract.ts'
import { shownValue } from '../query/answer.ts'
import { understood } from '../query/ask-measures.ts'
import { binder as bindTo } from '../query/binder.ts'
import { narrowingBy } from '../query/narrow.ts'
import type { Plan } from '../query/plan.ts'
import { martOf } from '../query/read-cube.ts'
import { groupsOf, sourceOf } from '../query/source.ts'
import { listFilter } from './list-filter.ts'

interface Asked { query: AnalysisQuery; measure: string; limit: number; cursor?: string | undefined }
interface Row { party: string; figure: string; n: string }

/** The parties behind a figure that the asker may open, those with the largest share of it first. Of a share, those above its line. */
export async function findBehind(context: Context, { query, measure: key, limit, cursor }: Asked): Promise<Behind> {
  const plan = await understood(context, { ...query, rows: [], columns: [] })
  const measure = plan.measures.find((m) => m.key === key)
  if (!measure) throw new Refusal(r['unknown-measure'], { measure: key }, '/body/measure')
  const [counted] = partsOf(plan.catalogue, measure)
  const rows = await readRows(context, plan, counted!, { limit, cursor })
  const page = rows.slice(0, limit)
  const names = await namesOf(context, page.map((row) => row.party))
  const items = page.flatMap(({ party, figure }) => { const name = names.get(party); return name === undefined ? [] : [{ partyId: party, name, value: shownValue(counted!, Number(figure)) }] })
  const last = page.at(-1)
  const total = Number(rows[0]?.n ?? 0)
  return { items, total, filter: await filterOf(context, plan, counted!, total), ...(rows.length > limit && last && { next: encodeCursor([last.figure, last.party]) }) }
}

async function readRows(context: Context, plan: Plan, counted: Counted, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Row[]> {
  const { text, params, bind } = await perParty(context, plan, counted)
  const after = cursor === undefined ? '' : `where (v, -party) < (${(([v, party]) => `${bind('Float64', v)}, ${bind('Int64', `-${party}`)}`)(cursorOf(cursor))})`
  const { rows } = await askWarehouse<Row>(context, { params, ...martOf(plan.query), sql: `select party, toString(v) as figure, n from (select *, count() over () as n from (${text})) ${after} order by v desc, party limit ${limit + 1}` })
  return rows
}

function cursorOf(cursor: string): [v: string, party: string] {
  const [v, party] = decodeCursor(cursor) ?? []
  if (!v || !Number.isFinite(Number(v)) || !party || !/^\d{1,18}$/.test(party)) throw new Refusal(common.invalid, {}, '/body/cursor')
  return [v, party]
}

/** Each party with its part of a figure, as far as the asker may open them. */
async function perParty(context: Context, plan: Plan, counted: Counted): Promise<{ text: string; params: Record<string, unknown>; bind: (type: string, value: unknown) => string }> {
  const binder = bindTo(plan.today)
  const group = groupsOf(plan).find((g) => g.measures.includes(counted))!
  const parties = plan.query.parties ? await narrowingBy(context, plan.query.parties) : null
  const { from, where, party } = sourceOf({ plan, ...group, span: plan.span, binder, parties, shown: [] })
  const open = reach(context.actor, 'read', 'party') === 'all' ? `ifNull(${party}, 0) != 0` : `${party} in (select id from {{parties_party}})`
  return { ...binder, text: `select ${party} as party, toFloat64(${counted.sql}) as v from ${from} where ${[...where, open].join(' and ')} group by party having ifNull(v, 0) != 0` }
}

async function namesOf({ tx }: Context, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id::text, name from parties.party where id = any (${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

const MOST_NAMED = 300

/** The parties as a filter of lists: in the list's own words where they say it, else one by one while they are few. */
async function filterOf(context: Context, plan: Plan, counted: Counted, total: number): Promise<Filter | null> {
  const said = listFilter(plan, counted)
  if (said || total === 0 || total > MOST_NAMED) return said
  const { text, params } = await perParty(context, plan, counted)
  const { rows } = await askWarehouse<{ party: string }>(context, { params, ...martOf(plan.query), sql: `select party from (${text}) order by party limit ${MOST_NAMED}` })
  return { field: 'party', op: 'in', value: rows.map((row) => row.party) }
}
