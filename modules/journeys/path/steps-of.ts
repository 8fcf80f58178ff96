import { dayNumber } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findTouchpointCatalogue } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { warehouseRefusals } from '#platform/warehouse/door/refusals.ts'
import { readState } from '#platform/warehouse/state.ts'
import type { Journey } from '../contract.ts'
import type { Ground } from '../map/course.ts'
import { PARTS } from '../facts.ts'
import { changedSince, countContacts, definitionOf, LIVE_PARTIES, LIVE_TOUCHPOINTS, readBase } from './base.ts'
import { numberedChannels } from './make-base.ts'
import { stepColumns, stepsSql } from './steps-sql.ts'

/** After how many days without a touchpoint a path that bought nothing has ended. */
export const DEAD_DAYS = 30

/** Where the steps of a journey come from: kept up to a version of the copy, those of changed parties worked out anew; all of them where they are few. */
export interface Paths { journey: Journey; channels: string[]; kept: boolean; anew: 'all' | string[]; /** Since when steps are not up to date. */ asOf: Date | null }

/** Finds how the steps of a journey are to be read at this moment. */
export async function findPaths(context: Context, journey: Journey): Promise<Paths> {
  const { current: copy, percent } = await readState(context.tx)
  if (!copy) throw new Refusal(warehouseRefusals.building, { percent })
  const all = (await findTouchpointCatalogue(context)).channels.map((c) => c.key)
  const base = await readBase(context.tx, copy, journey.id)
  const fits = base !== null && base.definition === definitionOf(journey)
  if (!fits || base.version === null) {
    if (await countContacts(copy) > LIVE_TOUCHPOINTS) throw new Refusal(warehouseRefusals.building, { percent: fits ? Math.floor(100 * base.done / PARTS) : 0 })
    return { journey, channels: numberedChannels([], all), kept: false, anew: 'all', asOf: null }
  }
  const changed = await changedSince(copy, base.version, LIVE_PARTIES)
  const many = changed.length > LIVE_PARTIES
  return { journey, channels: numberedChannels(base.channels, all), kept: true, anew: many ? [] : changed, asOf: many ? base.madeAt : null }
}

/**
 * The steps of a period with what each says of it: whether it is the party's first on the journey, in its stage, in its cell; whether the party went on to a later stage,
 * was not followed up, ended there, came back in a circle. What is counted and who is listed are read from these alike.
 */
export function stepsOf({ journey, channels, kept, anew }: Paths, { binder: { bind }, from, to, today, whose }: Ground): string {
  const [first, last, end] = [from, to, to < today ? to : today].map((day) => bind('UInt16', Math.max(0, dayNumber(day))))
  const changed = anew !== 'all' && anew.length ? bind('Array(Int64)', anew.map(BigInt)) : null
  const sources = [
    ...(kept ? [`select ${stepColumns} from {{journeys_step}} where journey = ${journey.id}${changed ? ` and not has(${changed}, party_id)` : ''} and ${whose}`] : []),
    ...(anew === 'all' ? [`select ${stepColumns} from (${stepsSql({ stages: journey.stages, channels }, whose, bind)})`] : []),
    ...(changed ? [`select ${stepColumns} from (${stepsSql({ stages: journey.stages, channels }, `party_id in (select arrayJoin(${changed})) and ${whose}`, bind)})`] : []),
  ].map((source) => `select * from (${source}) where toUInt16(day) between ${first} and ${last}`)
  const buying = journey.stages.findIndex((s) => s.kinds.includes('order-placed') || s.stages.includes('order'))
  const follow = bind('Array(UInt16)', journey.stages.map((s) => s.followDays))
  const buyers = `select party_id from {{orders_sale}} where kind = 'order' and status not in ('draft', 'cancelled') and day between ${bind('Date32', from)} and ${bind('Date32', to)}`
  return `select party_id, toUInt16(day) as at, stage, channel, cost, rated, expected, perceived, later, before < ${first} as opens, before_stage < ${first} as first_stage, before_cell < ${first} as first_cell,
      later > 0 and later <= ${last} as went, first_stage and at + ${follow}[stage + 1] <= ${end} and (ours = 0 or ours > at + ${follow}[stage + 1]) as silent,
      (next = 0 or next > ${last}) and stage <= ${buying < 0 ? journey.stages.length - 2 : buying} and at + ${DEAD_DAYS} <= ${end} and bought < ${first} and party_id not in (${buyers}) as dead,
      back >= ${first} and back > 0 and back_before < ${first} as looped
    from (${sources.join(' union all ')})`
}
