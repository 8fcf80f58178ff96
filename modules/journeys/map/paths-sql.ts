import type { Journey } from '../contract.ts'
import { costSql, endOf, type Ground } from './course.ts'

/** After how many days without a touchpoint a path that bought nothing has ended. */
export const DEAD_DAYS = 30
/** A row over all channels, as the engine numbers it. */
export const ALL_CHANNELS = -1
/** A row of the whole path. */
export const WHOLE_PATH = -2

const DAY = 86_400_000

/**
 * Each party's path as rows (party, stage, channel), with a row over all channels for each stage and one of the whole path. A touchpoint stands in the stage that its kind or
 * its stage names; one that names none stands where the party was. `later`: when they first reached a later stage. `silent`: nobody of us was in touch within the stage's days.
 * `dead`: the path ended there a month ago or more, up to the stage of buying, and nothing was bought. `looped`: they came back to the stage twice or more and bought nothing between.
 */
export function pathsSql(ground: Ground, { stages }: Journey, channels: readonly string[], now: Date): string {
  const { binder, where, from, to } = ground
  const { bind } = binder
  const placed = (of: 'kinds' | 'stages', column: string, otherwise: string): string => {
    const words = stages.flatMap((s, i) => s[of].map((word) => [word, i] as const))
    return words.length ? `transform(toString(${column}), ${bind('Array(String)', words.map(([w]) => w))}, ${bind('Array(Int16)', words.map(([, i]) => i))}, ${otherwise})` : otherwise
  }
  const buying = stages.findIndex((s) => s.kinds.includes('order-placed') || s.stages.includes('order'))
  const end = bind('Int64', endOf(ground, now))
  const raw = `select party_id, arraySort(groupArray((toUnixTimestamp64Milli(at), toInt16(${placed('kinds', 'kind', placed('stages', 'stage', 'toInt16(-1)'))}), toInt16(indexOf(${bind('Array(String)', channels)}, toString(channel))),
      toUInt8(contact = 1 and direction != 'in'), toUInt8(kind = 'order-placed'), ${costSql(ground)}, ifNull(toFloat64(expected), -1.), ifNull(toFloat64(perceived), -1.)))) as raw
    from {{touchpoints_contact}} where ${where} group by party_id`
  const filled = `select party_id, raw, arrayFill(s -> s >= 0, arrayMap(e -> e.2, raw)) as st from (${raw})`
  /* Turns: where the stage changes; with how many orders came before, so that a return after a purchase is no circle. */
  const turned = `select party_id, raw, st, arrayFilter((v, before) -> v.2 >= 0 and v.2 != before, arrayMap((e, s, bought) -> (e.1, s, bought - e.5), raw, st, arrayCumSum(arrayMap(e -> toInt32(e.5), raw))), arrayPushFront(arrayPopBack(st), toInt16(-1))) as visits from (${filled})`
  const bought = `arrayExists(e -> e.5 = 1, raw) or party_id in (select party_id from {{orders_sale}} where kind = 'order' and status not in ('draft', 'cancelled') and day between ${bind('Date32', from)} and ${bind('Date32', to)})`
  const known = `select party_id, raw, st, visits, arrayFilter(t -> t >= 0, arrayMap(e -> if(e.4 = 1, e.1, -1), raw)) as ours, arraySort(arrayMap(v -> (v.2, v.3), visits)) as turns,
      arrayMap(x -> x.1, arrayFilter((a, b) -> a = b, turns, arrayConcat(arraySlice(turns, 3), arrayMap(x -> (toInt16(-9), x.2), arraySlice(turns, 1, least(2, length(turns))))))) as loops,
      if(st[-1] between 0 and ${buying < 0 ? stages.length - 2 : buying} and raw[-1].1 <= ${end} - ${DEAD_DAYS * DAY} and not (${bought}), st[-1], toInt16(-3)) as dead_stage, raw[-1].3 as dead_channel
    from (${turned}) where notEmpty(visits)`
  const follow = bind('Array(Int64)', stages.map((s) => s.followDays * DAY))
  const within = `e.1 <= ${end} - ${follow}[s + 1] and not arrayExists(t -> t >= e.1 and t <= e.1 + ${follow}[s + 1], ours)`
  const steps = `arrayFilter(x -> x.2 >= 0, arrayMap((e, s) -> (e.1, s, e.3, e.6, e.7, e.8, arrayFirst(v -> v.1 > e.1 and v.2 > s, visits).1, toUInt8(s >= 0 and ${within}), has(loops, s)), raw, st))`
  const single = `select party_id, dead_stage, dead_channel, ${steps} as steps, arrayJoin(arrayConcat(steps, arrayMap(x -> (x.1, x.2, toInt16(${ALL_CHANNELS}), x.4, x.5, x.6, x.7, x.8, x.9), steps), [(steps[-1].1, toInt16(${WHOLE_PATH}), toInt16(${ALL_CHANNELS}), 0., -1., -1., toInt64(0), toUInt8(0), toUInt8(0))])) as step from (${known})`
  return `select party_id, step.2 as stage, step.3 as channel, count() as n, min(step.1) as first, max(step.1) as last, sum(step.4) as cost, sumIf(step.5, step.5 >= 0) as expected, countIf(step.5 >= 0) as expected_n, sumIf(step.6, step.6 >= 0) as perceived, countIf(step.6 >= 0) as perceived_n,
      argMin(step.7, step.1) as later, argMin(step.8, step.1) as silent, any(dead_stage) = stage and (channel = ${ALL_CHANNELS} or any(dead_channel) = channel) as dead, any(step.9) as looped
    from (${single}) group by party_id, stage, channel`
}
