import { dayNumber } from '#kernel/date.ts'
import type { Ground } from '../map/course.ts'
import type { Paths } from './find-paths.ts'
import { stepColumns, stepsSql } from './steps-sql.ts'

/** After how many days without a touchpoint a path that bought nothing has ended. */
export const DEAD_DAYS = 30

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
