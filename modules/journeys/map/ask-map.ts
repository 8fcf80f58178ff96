import { type Day, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { resolveBefore } from '#modules/measures/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import type { CellOwner, Course, JourneyMap, MapAnswer, MapCell, MapQuery } from '../contract.ts'
import { readJourney, readOwners } from '../journey/find-journeys.ts'
import { type Ground, groundOf } from './course.ts'
import { type CellRow, cellsOf, enough } from './cells-of.ts'
import { findPaths, type Paths } from '../path/find-paths.ts'
import { DEAD_DAYS, stepsOf } from '../path/steps-of.ts'

/** The touchpoint map of real paths, and that of other parties or days beside it. */
export async function askMap(context: Context, id: string, { against, ...course }: MapQuery): Promise<MapAnswer> {
  const [journey, owners] = [await readJourney(context, id), await readOwners(context, id)]
  const paths = await findPaths(context, journey)
  const read = async (of: Course): Promise<JourneyMap> => readMap(context, await groundOf(context, of), { paths, owners })
  const today = dayIn(await getSetting(context.tx, 'firm.zone'), context.now)
  const map = await read(course)
  return {
    day: today, asOf: paths.asOf?.toISOString() ?? null, currency: await getSetting(context.tx, 'firm.currency'), smallCell: await getSetting(context.tx, 'analysis.smallCell'), deadDays: DEAD_DAYS, journey, owners, map,
    against: against ? await read(besides(course, against, today)) : null,
  }
}

const besides = (course: Course, { period, compare, parties = course.parties }: NonNullable<MapQuery['against']>, today: Day): Course => ({ period: period ?? (compare ? resolveBefore(course.period, compare, today) : course.period), ...(parties && { parties }) })

interface Drawn { paths: Paths; owners: CellOwner[] }

async function readMap(context: Context, ground: Ground, { paths, owners }: Drawn): Promise<JourneyMap> {
  const { rows } = await askWarehouse<CellRow>(context, { params: ground.binder.params, sql: cellsSql(stepsOf(paths, ground), ground.few) })
  const whole = rows.find((row) => row.stage === 0)
  const { cells, hidden } = cellsOf(rows, { ...paths, rates: ground.rates, few: ground.few })
  return { period: { from: ground.from, to: ground.to }, parties: whole ? enough(Number(whole.parties), Number(whole.closed), ground.few) : 0, cells, hidden, missing: missingOf(cells, owners, ground) }
}

/** Steps counted by cell, by stage (channel 0) and altogether (stage 0), in one reading: a party counts where its step is the first of the period. */
function cellsSql(steps: string, few: number): string {
  const counted = (name: string, what: string): string => `countIf(opens${what}) as ${name}_, countIf(first_stage${what}) as ${name}_s, countIf(first_cell${what}) as ${name}_c`
  const one = (name: string): string => `if(s = 0, ${name}_, if(c = 0, ${name}_s, ${name}_c)) as ${name}`
  return `select s as stage, c as channel, volume, ${one('parties')}, ${few ? one('closed') : '0 as closed'}, ${one('onward')}, if(c = 0, days_s, days_c) as days, costs as cost, rates as rated, expecteds as expected, expected_n, perceiveds as perceived, perceived_n, silents as silent, deads as dead, loops as looped, last from (
    select toUInt8(stage + 1) as s, toUInt16(channel + 1) as c, count() as volume, ${counted('parties', '')}, ${few ? `${counted('closed', ' and party_id not in (select id from {{parties_party}})')}, ` : ''}${counted('onward', ' and went')},
      quantileIf(0.5)(later - at, first_stage and went) as days_s, quantileIf(0.5)(later - at, first_cell and went) as days_c, sum(cost) as costs, countIf(rated) as rates,
      sumIf(expected, expected >= 0) as expecteds, countIf(expected >= 0) as expected_n, sumIf(perceived, perceived >= 0) as perceiveds, countIf(perceived >= 0) as perceived_n,
      countIf(silent) as silents, countIf(dead) as deads, countIf(looped) as loops, max(at) as last from (${steps}) group by s, c with rollup)`
}

/** Cells that somebody answers for where nothing happened for longer than they allow. */
function missingOf(cells: readonly MapCell[], owners: readonly CellOwner[], { to, today }: Ground): JourneyMap['missing'] {
  const end = dayNumber(to < today ? to : today)
  return owners.flatMap((owner) => {
    const last = cells.find((c) => c.stage === owner.stage && c.channel === owner.channel)?.last ?? null
    return last === null || dayNumber(last) < end - owner.quietDays ? [{ ...owner, last }] : []
  })
}
