import { sql } from 'kysely'
import { dayFromNumber } from '#kernel/date.ts'
import { decodeCursor, encodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { type BehindKind, type BehindQuery, type JourneyParties, journeyRefusals as r } from '../contract.ts'
import { readJourney } from '../journey/find-journeys.ts'
import { groundOf } from './course.ts'
import { findPaths } from '../path/find-paths.ts'
import { stepsOf } from '../path/steps-of.ts'

const conditions: Record<BehindKind, string> = { all: 'true', onward: 'onward', stayed: 'not onward', silent: 'missed', 'dead-end': 'ended', loop: 'circled' }
const MOST_NAMED = 300

interface Row { party: string; n: string; last: string; total: string }

/** The parties behind a cell whom the asker may open, the latest touchpoint first. */
export async function findJourneyParties(context: Context, id: string, { stage, channel = null, what, limit, cursor, ...course }: BehindQuery): Promise<JourneyParties> {
  const journey = await readJourney(context, id)
  const at = journey.stages.findIndex((s) => s.key === stage)
  if (at < 0) throw new Refusal(r['unknown-word'], { word: stage }, '/body/stage')
  const ground = await groundOf(context, course)
  const paths = await findPaths(context, journey)
  const { bind, params } = ground.binder
  const open = reach(context.actor, 'read', 'party') === 'all' ? 'true' : 'party_id in (select id from {{parties_party}})'
  const there = channel === null ? '' : ` and channel = ${channel === '' ? 0 : paths.channels.indexOf(channel) + 1}`
  if (channel !== null && channel !== '' && !paths.channels.includes(channel)) throw new Refusal(r['unknown-word'], { word: channel }, '/body/channel')
  const behind = `select party_id, count() as n, toInt64(max(at)) as last, max(${channel === null ? 'first_stage' : 'first_cell'} and went) as onward, max(silent) as missed, max(dead) as ended, max(looped) as circled
    from (${stepsOf(paths, ground)}) where stage = ${at}${there} and ${open} group by party_id having ${conditions[what]}`
  const after = cursor === undefined ? '' : `where (last, -party_id) < (${cursorOf(cursor).map((v, i) => bind('Int64', i ? `-${v}` : v)).join(', ')})`
  const { rows } = await askWarehouse<Row>(context, { params, sql: `select party_id as party, n, last, total from (select party_id, n, last, count() over () as total from (${behind})) ${after} order by last desc, party_id limit ${limit + 1}` })
  const page = rows.slice(0, limit)
  const names = await namesOf(context, page.map((row) => row.party))
  const items = page.flatMap(({ party, n, last }) => { const name = names.get(party); return name === undefined ? [] : [{ partyId: party, name, touchpoints: Number(n), last: dayFromNumber(Number(last)) }] })
  const [total, end] = [Number(rows[0]?.total ?? 0), page.at(-1)]
  return { items, total, filter: await filterOf(context, behind, params, total), ...(rows.length > limit && end && { next: encodeCursor([end.last, end.party]) }) }
}

function cursorOf(cursor: string): string[] {
  const values = decodeCursor(cursor)?.map(String) ?? []
  if (values.length !== 2 || values.some((v) => !/^\d{1,18}$/.test(v))) throw new Refusal(common.invalid, {}, '/body/cursor')
  return values
}

async function namesOf({ tx }: Context, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id::text, name from parties.party where id = any (${ids}::bigint[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The parties one by one, as a list's filter says them while they are few. */
async function filterOf(context: Context, behind: string, params: Record<string, unknown>, total: number): Promise<JourneyParties['filter']> {
  if (total === 0 || total > MOST_NAMED) return null
  const { rows } = await askWarehouse<{ party: string }>(context, { params, sql: `select party_id as party from (${behind}) order by party_id limit ${MOST_NAMED}` })
  return { field: 'party', op: 'in', value: rows.map((row) => row.party) }
}
