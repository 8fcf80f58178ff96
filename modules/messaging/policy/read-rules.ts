import { sql } from 'kysely'
import { dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { SendingChannel } from '../contract.ts'

/** The firm's rules of sending as SQL reads them. `rates`: so many seconds between two mails to a domain, or of all (*). */
export interface Rules { zone: string; quietFrom: string | null; quietTo: string | null; day: number | null; week: number | null; month: number | null; rates: { domain: string; seconds: number }[] }

const DAY = 86_400
const HOUR = 3600

/** Reads the rules for a channel at a moment. */
export async function readRules({ tx, now }: Pick<Context, 'tx' | 'now'>, channel: SendingChannel): Promise<Rules> {
  const zone = await getSetting(tx, 'firm.zone')
  const quiet = await getSetting(tx, 'sending.quiet')
  const caps = await getSetting(tx, 'sending.caps')
  const rates = await getSetting(tx, 'sending.rates')
  return { zone, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null, ...caps, rates: channel === 'email' ? ratesOf(rates, dayIn(zone, now)) : [] }
}

interface Rates { perMinute: number | null; domains: readonly { domain: string; perHour: number }[]; warmUp: { since: string; first: number; growth: number } | null }

/** Distances between mails. While a sending domain warms up its day's number is spread over the day; the slower of two rules for all holds. */
export function ratesOf({ perMinute, domains, warmUp }: Rates, today: string): Rules['rates'] {
  const all = [...(perMinute === null ? [] : [60 / perMinute]), ...(warmUp === null ? [] : [DAY / dayLimit(warmUp, today)])]
  return [...(all.length ? [{ domain: '*', seconds: Math.max(...all) }] : []), ...domains.map(({ domain, perHour }) => ({ domain, seconds: HOUR / perHour }))]
}

/** How many mails a day of a warm-up allows. `{ first: 200, growth: 2 }` allows 800 on the third day. */
export const dayLimit = ({ since, first, growth }: NonNullable<Rates['warmUp']>, today: string): number => Math.min(1e9, first * growth ** Math.max(0, dayNumber(today) - dayNumber(since)))

/** How many broadcasts one customer may get in a month on WeCom; null where it is not set up. */
export async function monthBroadcasts({ tx }: Pick<Context, 'tx'>): Promise<number | null> {
  const { rows: [found] } = await sql<{ most: number | null }>`select (settings ->> 'mostPerMonth')::int as most from messaging.channel where channel = 'wecom'`.execute(tx)
  return found?.most ?? null
}
