import type { Journey } from '../contract.ts'

/** How a touchpoint's words are numbered: a journey's stages in their order, channels in the order in which they became known; 0 is a channel that is not told. */
export interface Numbers { stages: Journey['stages']; channels: readonly string[] }

type Bind = (type: string, value: unknown) => string

/** The columns of a step, in the order of `journeys_step` after the journey's. */
const columns = ['day', 'party_id', 'n', 'stage', 'channel', 'cost', 'rated', 'expected', 'perceived', 'before', 'before_stage', 'before_cell', 'later', 'next', 'ours', 'bought', 'back', 'back_before'] as const
export const stepColumns = columns.join(', ')

const shifted = (list: string, first = '0'): string => `arrayPushFront(arrayPopBack(${list}), ${first})`
const ahead = (list: string): string => `arrayPushBack(arrayPopFront(${list}), 0)`
/** A list in the order of `keys`, and one in that order put back. */
const sorted = (list: string, keys: string): string => `arraySort((x, k) -> k, ${list}, ${keys})`
const latest = (list: string): string => `arrayFill(x -> x > 0, ${list})`
const soonest = (list: string): string => `arrayReverseFill(x -> x > 0, ${list})`
/** The last two numbers of a key: what is alike, and the place in the path. */
const place = (keys: string): string => `arrayMap(k -> bitAnd(k, 4294967295), ${keys})`
const alike = (keys: string): string => `arrayMap(k -> bitShiftRight(k, 32), ${keys})`

/**
 * The steps of the parties that `whose` keeps, each from the party's whole path: a touchpoint stands in the stage that its kind or its stage names, one that names none
 * where the party was; before the first named stage it is not on the journey. Every list of a path is as long as the path and worked through from one end to the other,
 * so that a path of thousands costs no more a touchpoint than one of three.
 */
export function stepsSql({ stages, channels }: Numbers, whose: string, bind: Bind): string {
  const placed = (of: 'kinds' | 'stages', word: string, otherwise: string): string => {
    const words = stages.flatMap((s, i) => s[of].map((w) => [w, i + 1] as const))
    return words.length ? `transform(toString(${word}), ${bind('Array(String)', words.map(([w]) => w))}, ${bind('Array(UInt8)', words.map(([, i]) => i))}, ${otherwise})` : otherwise
  }
  /* One number a touchpoint: its moment, then whether it is ours, an order, a contact without a cost of its own, its stage and its channel. */
  const packed = `bitShiftLeft(toUInt64(greatest(0, toUnixTimestamp64Milli(at))), 18) + bitShiftLeft(toUInt64(contact = 1 and direction != 'in'), 17) + bitShiftLeft(toUInt64(kind = 'order-placed'), 16)
    + bitShiftLeft(toUInt64(contact = 1 and isNull(cost)), 15) + bitShiftLeft(toUInt64(${placed('kinds', 'kind', placed('stages', 'stage', 'toUInt8(0)'))}), 10) + toUInt64(indexOf(${bind('Array(String)', channels)}, toString(channel)))`
  const gathered = `select party_id, groupArray(packed) as ks, groupArray(toUInt16(day)) as days, groupArray(ifNull(toFloat64(cost), 0.)) as costs, groupArray(ifNull(expected, -1)) as expecteds, groupArray(ifNull(perceived, -1)) as perceiveds
    from (select *, ${packed} as packed from {{touchpoints_contact}} where ${whose}) group by party_id`
  const known = `select party_id, arraySort(ks) as k, ${sorted('days', 'ks')} as d, ${sorted('costs', 'ks')} as costs_, ${sorted('expecteds', 'ks')} as expecteds_, ${sorted('perceiveds', 'ks')} as perceiveds_,
      arrayEnumerate(k) as i, arrayFill(s -> s > 0, arrayMap(x -> toUInt64(bitAnd(bitShiftRight(x, 10), 31)), k)) as st, arrayMap(x -> toUInt64(bitAnd(x, 1023)), k) as ch, arrayMap(x -> toUInt64(bitTest(x, 16)), k) as sold,
      arrayMap((s, c, at) -> bitShiftLeft(s * 1024 + c, 32) + at, st, ch, i) as cell_k, arrayMap((s, at) -> bitShiftLeft(s, 32) + at, st, i) as stage_k,
      arrayMap((s, was, at) -> bitShiftLeft(if(s > 0 and s != was, s, 99), 32) + at, st, ${shifted('st', 'toUInt64(0)')}, i) as turn_k, arrayMap((all, one) -> all - one, arrayCumSum(sold), sold) as orders_before from (${gathered})`
  const lists = `select *, arraySort(cell_k) as cells, arraySort(stage_k) as same, arraySort(turn_k) as turns, ${alike('turns')} as turn_s, ${sorted('d', 'turn_k')} as turn_d, ${sorted('orders_before', 'turn_k')} as turn_o,
      arrayMap((s, s2, o, o2, day) -> if(s < 99 and s = s2 and o = o2, day, 0), turn_s, ${shifted(shifted('turn_s'))}, turn_o, ${shifted(shifted('turn_o'))}, ${shifted(shifted('turn_d'))}) as backs,
      arrayFill(x -> x > 0, arrayMap((b, s, was) -> if(b > 0, b, if(s != was, 1, 0)), backs, turn_s, ${shifted('turn_s')})) as told from (${known})`
  const later = `arrayMap((s${stages.map((_, s) => `, l${s + 1}`).join('')}) -> multiIf(${stages.map((_, s) => `s = ${s + 1}, l${s + 1}`).join(', ')}, 0), st${stages.map((_, s) => `, ${ahead(soonest(`arrayMap((day, s) -> if(s > ${s + 1}, day, 0), d, st)`))}`).join('')})`
  const before = (keys: string): string => sorted(`arrayMap((day, a, was) -> if(a = was, day, 0), ${shifted(sorted('d', keys === 'cells' ? 'cell_k' : 'stage_k'))}, ${alike(keys)}, ${shifted(alike(keys))})`, place(keys))
  const joined = {
    day: 'd', n: 'i', stage: 'st', channel: 'ch', cost: 'costs_', rated: 'arrayMap(x -> bitTest(x, 15), k)', expected: 'expecteds_', perceived: 'perceiveds_',
    before: shifted('arrayMap((day, s) -> if(s > 0, day, 0), d, st)'), before_stage: before('same'), before_cell: before('cells'), later, next: ahead('d'),
    ours: soonest('arrayMap((day, x) -> if(bitTest(x, 17), day, 0), d, k)'), bought: latest('arrayMap((day, o) -> if(o > 0, day, 0), d, sold)'),
    back: sorted('backs', place('turns')), back_before: sorted(`arrayMap((x, s, was) -> if(s = was and x > 1, x, 0), ${shifted('told')}, turn_s, ${shifted('turn_s')})`, place('turns')),
  }
  const typed = columns.map((c) => (c === 'stage' ? 'toUInt8(s_stage - 1) as stage' : c === 'day' ? 'toDate(s_day) as day' : c === 'party_id' ? c : `s_${c} as ${c}`)).join(', ')
  return `select ${typed} from (select party_id, ${Object.entries(joined).map(([name, list]) => `${list} as a_${name}`).join(', ')} from (${lists})) array join ${Object.keys(joined).map((name) => `a_${name} as s_${name}`).join(', ')} where s_stage > 0`
}
