import type pg from 'pg'
import { load } from './load.ts'
import { MONTHS, type Sizes } from './sizes.ts'

export const touchpointTables = ['touchpoints.participant'] as const

const kinds = "array['call', 'call', 'visit', 'message', 'message', 'message', 'meeting', 'activity', 'note', 'note']"
const channels = "array['phone', 'phone', 'shop', 'wechat', 'wechat', 'wecom', 'face-to-face', 'event', null, null]"
const stages = "array['desire', 'information', 'awareness', 'selection', 'order', 'receipt', 'payment', 'after-sale']"
const words = "array['确认送货时间', '询问新品价格', '约下周见面', '对包装不满意，已致歉', '提醒到期', '介绍朋友来店', '预订蛋糕', '要求开票', '问候生日', '反馈口味偏甜']"

/**
 * The log month by month, each into its own partition past the log's trigger, then the timeline's index and the last contacts as the trigger would have kept them.
 * Four in a hundred touchpoints have two parties, one in three names a stage.
 */
export async function loadTouchpoints(pool: pg.Pool, { parties, touchpoints }: Sizes, now: Date, log: (what: string) => void): Promise<void> {
  await load(pool, async (client) => {
    await client.query("set local max_parallel_workers_per_gather = 0; set local work_mem = '256MB'")
    await client.query('truncate touchpoints.participant')
    await client.query('select setseed(0.37)')
    let serial = 0
    for (const [index, month] of monthsUpTo(now).entries()) {
      const share = (2 * (index + 1)) / (MONTHS * (MONTHS + 1))
      const count = index === MONTHS - 1 ? touchpoints - serial : Math.round(touchpoints * share)
      await loadMonth(client, { month, count, serial, parties })
      serial += count
      if (index % 6 === 5) log(`touchpoints ${serial}`)
    }
    await client.query(`select setval('touchpoints.serial', ${serial + 1})`)
  })
}

/** The first moments of the months that end with the last whole one before now. */
function monthsUpTo(now: Date): Date[] {
  return Array.from({ length: MONTHS }, (_, i) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS + i, 1)))
}

interface Month { month: Date; count: number; serial: number; parties: number }

async function loadMonth(client: pg.PoolClient, { month, count, serial, parties }: Month): Promise<void> {
  const first = `timestamptz '${month.toISOString()}'`
  const table = `touchpoints.touchpoint_${month.getUTCFullYear()}_${String(month.getUTCMonth() + 1).padStart(2, '0')}`
  const party = (draw: string) => `1 + ((floor(${parties} * ${draw})::bigint * 7919) % ${parties})`
  await client.query(`select touchpoints.open_month(touchpoints.month(${first}))`)
  await client.query(`
    insert into ${table} (id, at, recorded_at, kind, channel, stage, direction, party_ids, party_roles, member_id, recorded_by, text, source)
    select touchpoints.month(${first}) << 40 | ${serial} + n, at, at, (${kinds})[k], (${channels})[k], case when n % 3 = 1 then (${stages})[1 + (n / 3) % 8] end, case when k = 9 or k = 10 then 'none' when n % 3 = 0 then 'in' else 'out' end,
      case when n % 25 = 0 and other <> party then array[party, other] else array[party] end, case when n % 25 = 0 and other <> party then '{subject,present}'::text[] else '{subject}' end,
      p.owner_id, p.owner_id, (${words})[1 + n % 10], 'bench'
    from (select n, ${first} + (n::float8 / ${count + 1}) * interval '28 days' as at, ${party('who')} as party, ${party('beside')} as other, 1 + floor(10 * what)::int as k
      from (select n, random() ^ 1.6 as who, random() as beside, random() as what from generate_series(1, ${count}) n) r) t
    join parties.party p on p.id = t.party`)
  await client.query(`insert into touchpoints.participant (party_id, at, touchpoint_id, kind, channel, shown) select p.id, t.at, t.id, t.kind, t.channel, true from ${table} t cross join unnest(t.party_ids) p (id)`)
}

/** When each party was last in touch, told afresh from the finished index. */
export async function loadLastContacts(pool: pg.Pool): Promise<void> {
  await pool.query('truncate touchpoints.last_contact')
  await pool.query(`
    insert into touchpoints.last_contact (party_id, unit_id, owner_id, at, channel, kind, last_at, contacts90)
    select p.id, p.unit_id, p.owner_id, coalesce(c.at, '-infinity'), c.channel, c.kind, coalesce(l.at, '-infinity'), coalesce(n.n, 0)
    from parties.party p
    left join lateral (select x.at from touchpoints.participant x where x.party_id = p.id order by x.at desc, x.touchpoint_id desc limit 1) l on true
    left join lateral (select x.at, x.channel, x.kind from touchpoints.participant x where x.party_id = p.id and x.kind <> 'note' order by x.at desc, x.touchpoint_id desc limit 1) c on true
    left join (select x.party_id, count(*)::int as n from touchpoints.participant x where x.kind <> 'note' and x.at >= (select edge from touchpoints.contact_window) group by 1) n on n.party_id = p.id`)
}
