import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { World } from '#test/world.ts'
import type { Known, Occurrence, Person } from './oracle.ts'

const DAYS = 100
const KINDS = ['person', 'organisation', 'household'] as const
const CHANNELS = ['shop', 'web', null] as const
const FIRST = 2001

/** A small generator of pseudo-random numbers (mulberry32): the same seed makes the same firm. */
function dice(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
}

/** Makes a firm by lot, both as rows and as an oracle knows it: some records merged, some in the bin, some orders cancelled or back. */
export async function makeFirm({ owner, units: { qingyang } }: World, today: string, { people: n, seed }: { people: number; seed: number }): Promise<Known> {
  const roll = dice(seed)
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!
  const day = (): string => dayFromNumber(dayNumber(today) - roll(DAYS))
  const { rows: tags } = await owner.query<{ id: string }>(`insert into parties.tag (name) values ('甲'), ('乙') returning id`)
  const people: Person[] = []
  const stands = new Map<number, number | null>()
  for (let i = 0; i < n; i++) {
    const id = FIRST + i
    const merged = i > 5 && roll(8) === 0 ? FIRST + roll(5) : null
    const gone = merged === null && i > 5 && roll(12) === 0
    const birthday = roll(3) ? dayFromNumber(dayNumber(today) + 200 - roll(4000)) : null
    const kind = pick(KINDS)
    await owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, birthday, survivor_id, deleted_at, created_at, updated_at) values ($1, $2, $3, $3, $4, $5, $6, $7, now(), now())`, [id, kind, `p${id}`, qingyang, birthday, merged, gone ? new Date() : null])
    stands.set(id, merged ?? (gone ? null : id))
    if (merged === null && !gone) people.push({ id, kind, birthday, tags: [], connections: [] })
  }
  const all = [...stands.keys()]
  const known = (id: number): Person | undefined => people.find((p) => p.id === stands.get(id))
  for (let i = 0; i < n / 2; i++) {
    const [party, tag] = [pick(all), Number(pick(tags).id)]
    await owner.query('insert into parties.party_tag (party_id, tag_id) values ($1, $2) on conflict do nothing', [party, tag])
    known(party)?.tags.push(tag)
  }
  for (let i = 0; i < n / 2; i++) {
    const [a, b] = [pick(all), pick(all)]
    if (a === b || stands.get(a) === stands.get(b)) continue
    const { rowCount } = await owner.query(`insert into parties.connection (party_id, to_id, type, created_at) values ($1, $2, 'parent', now()) on conflict do nothing`, [a, b])
    if (!rowCount) continue
    known(a)?.connections.push({ type: 'parent', forward: true, other: stands.get(b) ?? -1 })
    known(b)?.connections.push({ type: 'parent', forward: false, other: stands.get(a) ?? -1 })
  }
  const done: Occurrence[] = []
  for (let i = 0; i < n * 3; i++) {
    const [party, on, channel, cents] = [pick(all), day(), pick(CHANNELS), 100 * (1 + roll(9))]
    const [kind, status] = [roll(5) ? 'order' : 'return', roll(8) ? 'placed' : 'cancelled']
    const signed = kind === 'order' ? cents : -cents
    const { rows: [made] } = await owner.query<{ id: string }>(`insert into orders.sales_order (buyer_id, ordered_day, kind, status, cancelled_at, channel, currency, amount, base_cents, unit_id, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, 'CNY', $7::numeric / 100, $7::bigint, $8, now(), now()) returning id::text`, [party, on, kind, status, status === 'cancelled' ? new Date() : null, channel, signed, qingyang])
    if (status === 'placed') done.push({ what: kind, party: stands.get(party) ?? -1, day: on, at: null, key: Number(made!.id), fields: { amount: String(cents / 100), channel } })
  }
  await owner.query(`select touchpoints.open_month(m) from generate_series(touchpoints.month($1::timestamptz - interval '5 months'), touchpoints.month($1)) m`, [`${today}T00:00:00Z`])
  for (let i = 0; i < n * 3; i++) {
    const [party, on, kind, channel] = [pick(all), day(), pick(['call', 'visit'] as const), pick(['phone', 'web', null] as const)]
    const at = Date.parse(`${on}T00:00:00+08:00`) + roll(86_400_000)
    const { rows: [made] } = await owner.query<{ id: string }>(`insert into touchpoints.touchpoint (id, at, recorded_at, kind, channel, party_ids, party_roles, source) values (touchpoints.new_id($1), $1, now(), $2, $3, array[$4::bigint], '{customer}', 'test') returning id::text`, [new Date(at).toISOString(), kind, channel, party])
    done.push({ what: 'touchpoint', party: stands.get(party) ?? -1, day: on, at, key: Number(made!.id), fields: { kind, channel } })
  }
  return { people, done, today }
}
