import { getSetting } from '#modules/firm/api.ts'
import { hideCells } from '#modules/measures/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import type { ChannelCost, Course, Steering } from '../contract.ts'
import { amountOf, type Ground, groundOf } from '../map/course.ts'
import { findLed } from '../path/find-paths.ts'
import { LED_DAYS, ledColumns, ledSql } from '../path/led-sql.ts'

interface Contacts { channel: string; contacts: string; parties: string; closed: string; recorded: string; spent: number; rated: string }
interface Orders { channel: string; orders: string; cents: string }

/** What contacts and orders cost by channel. An order follows from the last contact before it. */
export async function askSteering(context: Context, course: Course): Promise<Steering> {
  const ground = await groundOf(context, course)
  const { params } = ground.binder
  const texts = { contacts: contactsSql(ground), orders: await ordersSql(context, ground) }
  const { rows: contacts } = await askWarehouse<Contacts>(context, { params, sql: texts.contacts })
  const { rows: orders } = await askWarehouse<Orders>(context, { params, sql: texts.orders })
  const crowds = contacts.map((c) => ({ parties: Number(c.parties), closed: Number(c.closed) }))
  const hidden = hideCells(crowds, [], ground.few)
  const channels = contacts.map((row, i) => costOf(row, { rates: ground.rates, hidden: hidden[i]!, led: orders.find((o) => o.channel === row.channel) }))
  const unled = orders.filter((o) => !contacts.some((c) => c.channel === o.channel)).reduce((n, o) => n + Number(o.orders), 0)
  return { day: ground.today, currency: await getSetting(context.tx, 'firm.currency'), period: { from: ground.from, to: ground.to }, channels, unled }
}

function costOf(row: Contacts, { rates, hidden, led }: { rates: Ground['rates']; hidden: boolean; led: Orders | undefined }): ChannelCost {
  const [contacts, orders] = [Number(row.contacts), Number(led?.orders ?? 0)]
  const rate = rates.get(row.channel)
  const stated = rate === undefined ? null : amountOf(rate)
  if (hidden) return { channel: row.channel, hidden, contacts: 0, parties: 0, recorded: 0, stated, cost: null, perContact: null, orders: 0, revenue: '0.00', perOrder: null }
  /* Without a stated figure only recorded costs are known: their mean stands for the channel. */
  const recorded = Number(row.recorded)
  const per = rate !== undefined ? (row.spent + Number(row.rated) * rate) / contacts : recorded > 0 ? row.spent / recorded : null
  return {
    channel: row.channel, hidden, contacts, parties: Number(row.parties), recorded, stated, cost: per === null ? null : amountOf(per * contacts), perContact: per === null ? null : amountOf(per), orders, revenue: amountOf(Number(led?.cents ?? 0) / 100),
    perOrder: per === null || !orders ? null : amountOf(per * contacts / orders),
  }
}

/* The number of parties is exact as long as it is small enough to be withheld. */
const contactsSql = ({ binder, from, to, whose, few }: Ground): string => `select toString(channel) as channel, count() as contacts, uniq(party_id) as parties, ${few ? 'uniqExactIf(party_id, party_id not in (select id from {{parties_party}}))' : 'toUInt64(0)'} as closed,
    countIf(isNotNull(cost)) as recorded, countIf(isNull(cost)) as rated, sum(ifNull(toFloat64(cost), 0.)) as spent from {{touchpoints_contact}} where ${during(binder, from, to)} and ${whose} and contact = 1 and channel != '' group by channel order by contacts desc, channel`

const during = ({ bind }: Ground['binder'], from: string, to: string): string => `day between ${bind('Date32', from)} and ${bind('Date32', to)}`

/** Orders by the channel that led them: as they are kept, those of changed parties anew; all of them where they are few. */
async function ordersSql(context: Context, { binder: { bind }, from, to, whose }: Ground): Promise<string> {
  const { kept, anew } = await findLed(context)
  const [first, last] = [bind('Date32', from), bind('Date32', to)]
  const changed = anew !== 'all' && anew.length ? bind('Array(Int64)', anew.map(BigInt)) : null
  const near = `day between ${first} - ${LED_DAYS} and ${last}`
  const sources = [
    ...(kept ? [`select ${ledColumns} from {{journeys_led}} where ${changed ? `not has(${changed}, party_id) and ` : ''}${whose}`] : []),
    ...(anew === 'all' ? [ledSql(whose, near)] : []), ...(changed ? [ledSql(`party_id in (select arrayJoin(${changed})) and ${whose}`, near)] : []),
  ].map((source) => `select * from (${source}) where day between ${first} and ${last}`)
  return `select toString(channel) as channel, count() as orders, sum(cents) as cents from (${sources.join(' union all ')}) group by channel`
}
