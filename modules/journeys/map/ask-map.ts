import { type Day, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { resolveBefore } from '#modules/measures/api.ts'
import { findTouchpointCatalogue } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import type { CellOwner, Course, Journey, JourneyMap, MapAnswer, MapCell, MapQuery } from '../contract.ts'
import { readJourney, readOwners } from '../journey/find-journeys.ts'
import { type Ground, groundOf } from './course.ts'
import { type CellRow, cellsOf, enough } from './cells-of.ts'
import { DEAD_DAYS, pathsSql, WHOLE_PATH } from './paths-sql.ts'

/** The touchpoint map of real paths, and that of other parties or days beside it. */
export async function askMap(context: Context, id: string, { against, ...course }: MapQuery): Promise<MapAnswer> {
  const [journey, owners] = [await readJourney(context, id), await readOwners(context, id)]
  const channels = (await findTouchpointCatalogue(context)).channels.map((c) => c.key)
  const read = async (of: Course): Promise<JourneyMap> => readMap(context, await groundOf(context, of), { journey, owners, channels })
  const today = dayIn(await getSetting(context.tx, 'firm.zone'), context.now)
  const map = await read(course)
  return {
    day: today, currency: await getSetting(context.tx, 'firm.currency'), smallCell: await getSetting(context.tx, 'analysis.smallCell'), deadDays: DEAD_DAYS, journey, owners, map,
    against: against ? await read(besides(course, against, today)) : null,
  }
}

const besides = (course: Course, { period, compare, parties = course.parties }: NonNullable<MapQuery['against']>, today: Day): Course => ({ period: period ?? (compare ? resolveBefore(course.period, compare, today) : course.period), ...(parties && { parties }) })

interface Drawn { journey: Journey; owners: CellOwner[]; channels: string[] }

async function readMap(context: Context, ground: Ground, { journey, owners, channels }: Drawn): Promise<JourneyMap> {
  const { rows } = await askWarehouse<CellRow>(context, { params: ground.binder.params, sql: cellsSql(pathsSql(ground, journey, channels, context.now), ground.few) })
  const whole = rows.find((row) => row.stage === WHOLE_PATH)
  const { cells, hidden } = cellsOf(rows, { journey, channels, zone: ground.zone, few: ground.few })
  return { period: { from: ground.from, to: ground.to }, parties: whole ? enough(Number(whole.parties), Number(whole.closed), ground.few) : 0, cells, hidden, missing: missingOf(cells, owners, ground) }
}

/** Paths counted by cell. */
const cellsSql = (paths: string, few: number): string => `select stage, channel, count() as parties, ${few ? 'countIf(party_id not in (select id from {{parties_party}}))' : 'toUInt64(0)'} as closed, sum(n) as volume,
    countIf(later > 0) as onward, quantileIf(0.5)((later - first) / 86400000, later > 0) as days, sum(cost) as cost, sum(expected) as expected, sum(expected_n) as expected_n, sum(perceived) as perceived, sum(perceived_n) as perceived_n,
    countIf(silent) as silent, countIf(dead) as dead, countIf(looped) as looped, max(last) as last from (${paths}) group by stage, channel`

/** Cells that somebody answers for where nothing happened for longer than they allow. */
function missingOf(cells: readonly MapCell[], owners: readonly CellOwner[], { to, today }: Ground): JourneyMap['missing'] {
  const end = dayNumber(to < today ? to : today)
  return owners.flatMap((owner) => {
    const last = cells.find((c) => c.stage === owner.stage && c.channel === owner.channel)?.last ?? null
    return last === null || dayNumber(last) < end - owner.quietDays ? [{ ...owner, last }] : []
  })
}
