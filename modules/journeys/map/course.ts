import { sql } from 'kysely'
import type { Day } from '#kernel/date.ts'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { binderFor, guardFor, narrowingBy, resolvePeriod } from '#modules/measures/api.ts'
import { measuresRefusals } from '#modules/measures/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Course } from '../contract.ts'

type Binder = ReturnType<typeof binderFor>

/** What a reading keeps to: days, parties, what a contact costs by channel, and how small cells are guarded. */
export interface Ground {
  zone: string; today: Day; from: Day; to: Day; binder: Binder
  /** The condition on the party of a row. */
  whose: string
  rates: Map<string, number>; few: number
}

/** Understands a period and a choice of parties. */
export async function groundOf(context: Context, { period, parties }: Course): Promise<Ground> {
  const { tx, actor, now } = context
  const zone = await getSetting(tx, 'firm.zone')
  const today = dayIn(zone, now)
  const { from, to } = resolvePeriod(period, today)
  if (from > to) throw new Refusal(measuresRefusals['period-order'], {}, '/body/period')
  const binder = binderFor(today)
  const narrowing = parties ? await narrowingBy(context, parties) : null
  return { zone, today, from, to, binder, whose: narrowing ? `party_id in (${narrowing(binder)})` : 'true', rates: await ratesOf(context, to), few: guardFor(actor, await getSetting(tx, 'analysis.smallCell')) }
}

/** What a contact costs where its own cost is not known: what messages cost on the channel at the end of the period, else the channel's own figure. */
async function ratesOf({ tx }: Context, on: Day): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; cost: number }>`
    select c.key, coalesce((select m.cost from messaging.channel_cost m where m.channel = c.key and m.valid_from <= ${on}::date order by m.valid_from desc limit 1), c.cost)::float8 as cost from touchpoints.channel c`.execute(tx)
  return new Map(rows.flatMap(({ key, cost }) => (cost === null ? [] : [[key, cost] as const])))
}

/** Amounts as text with two decimals. */
export const amountOf = (value: number): string => value.toFixed(2)
