import { z } from 'zod'
import { Day } from '#kernel/date.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const most = z.number().int().min(1).max(1000).nullable()

/** When nothing of marketing is sent, by the reader's own clock; from 21:00 to 09:00 goes over midnight. */
export const QuietHours = z.strictObject({ from: time, to: time }).refine((q) => q.from !== q.to, 'must leave an hour').nullable().default(null)

/** How many messages of marketing one reader gets at most, over everything that sends, on calendar days, weeks (from Monday) and months of their own. */
export const SendingCaps = z.strictObject({ day: most, week: most, month: most }).default({ day: null, week: null, month: null })

/** How fast mail leaves: in all, to single receiving domains, and while a new sending domain makes its name: so many on the first day, so many times more on each further one. */
export const SendingRates = z.strictObject({
  perMinute: z.number().int().min(1).max(1_000_000).nullable(),
  domains: z.array(z.strictObject({ domain: z.string().trim().toLowerCase().regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/), perHour: z.number().int().min(1).max(10_000_000) })).max(200),
  warmUp: z.strictObject({ since: Day, first: z.number().int().min(10).max(1_000_000), growth: z.number().min(1.05).max(3) }).nullable(),
}).default({ perMinute: null, domains: [], warmUp: null })

/** After how many messages that came back for a time (a full mailbox, a server that does not answer), within how many days, an address gets nothing more that is asked for, until something arrives there; null: however many. */
export const SoftBounces = z.strictObject({ after: z.number().int().min(1).max(50), days: z.number().int().min(1).max(365) }).nullable().default({ after: 5, days: 30 })

/** What is told of readers: nothing, the links that they open, or also that they opened a mail. */
export const Tracking = z.enum(['nothing', 'links', 'opening']).default('nothing')
