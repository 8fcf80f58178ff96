import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type ExchangeRate, orderRefusals } from '../contract.ts'

type Rate = z.infer<typeof ExchangeRate>

/** What one unit of a currency was worth in the firm's own on a day: the latest rate set for that day or before it. The firm's own is worth 1. */
export async function findRate({ tx }: Context, currency: string, day: string): Promise<string> {
  if (currency === await getSetting(tx, 'firm.currency')) return '1'
  const { rows: [found] } = await sql<{ rate: string }>`select rate::text from orders.exchange_rate where currency = ${currency} and day <= ${day}::date order by day desc limit 1`.execute(tx)
  if (!found) throw new Refusal(orderRefusals['rate-unknown'], { currency, day }, '/body/rate')
  return found.rate
}

/** All rates, the latest first. */
export async function findExchangeRates({ tx }: Context): Promise<{ base: string; rates: Rate[] }> {
  const { rows } = await sql<Rate>`select currency, day::text, trim_scale(rate)::text as rate from orders.exchange_rate order by currency, day desc`.execute(tx)
  return { base: await getSetting(tx, 'firm.currency'), rates: rows }
}

/** Sets what a currency is worth from a day on; set again, it is corrected for orders to come. */
export async function setExchangeRate(context: Context, { currency, day }: { currency: string; day: string }, rate: string): Promise<Rate> {
  const row = { rate, at: context.now, by: context.actor.memberId }
  await context.tx.insertInto('orders.exchange_rate').values({ currency, day, ...row }).onConflict((c) => c.columns(['currency', 'day']).doUpdateSet(row)).execute()
  await audit(context, { action: 'update', object: 'exchange-rate', detail: { currency, day, rate } })
  return { currency, day, rate }
}
