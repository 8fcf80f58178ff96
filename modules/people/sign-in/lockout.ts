import { type Kysely, sql } from 'kysely'

/** How many failures in a row one key may have, and how long it is then locked. */
interface Limit { key: string; most: number; lockMs: number }

const MINUTE = 60_000
const WINDOW = 15 * MINUTE

/** A guesser is slowed three ways: at one account from one address, at one account from many addresses, and from one address at many accounts. */
export const passwordLimits = (email: string, address: string): Limit[] => [
  { key: `account ${email} ${address}`, most: 5, lockMs: 5 * MINUTE },
  { key: `account ${email}`, most: 20, lockMs: 15 * MINUTE },
  { key: `address ${address}`, most: 100, lockMs: 15 * MINUTE },
]

/** The second factor is short: ten wrong codes lock it, wherever they come from. */
export const codeLimits = (userId: string): Limit[] => [{ key: `code ${userId}`, most: 10, lockMs: 15 * MINUTE }]

/** Counts an attempt before it is tried, so that many at once count too. Gives the seconds to wait where a key is locked, else 0. Failures older than a quarter of an hour are forgotten. */
export async function countAttempt<T>(db: Kysely<T>, limits: readonly Limit[], now: Date): Promise<number> {
  for (const limit of limits) {
    const until = await countOne(db, limit, now)
    if (until) return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  }
  return 0
}

async function countOne<T>(db: Kysely<T>, { key, most, lockMs }: Limit, now: Date): Promise<Date | null> {
  const stale = new Date(now.getTime() - WINDOW)
  const until = new Date(now.getTime() + lockMs)
  const anew = sql`coalesce(a.locked_until <= ${now}, a.last_at < ${stale})`
  const { rows: [counted] } = await sql<{ failures: number; locked_until: Date | null }>`
    insert into people_auth.attempt as a (key, failures, last_at) values (${key}, 1, ${now})
    on conflict (key) do update set
      failures = case when ${anew} then 1 else least(a.failures + 1, ${most + 1}::int) end,
      last_at = case when a.locked_until > ${now} then a.last_at else ${now}::timestamptz end,
      locked_until = case when ${anew} then null when a.failures + 1 = ${most}::int then ${until}::timestamptz else a.locked_until end
    returning failures, locked_until`.execute(db)
  return counted && counted.failures > most ? counted.locked_until : null
}

/** A success clears the account; at the address, which may be a whole office's, it only takes back its own count. */
export async function forgiveAttempt<T>(db: Kysely<T>, limits: readonly Limit[]): Promise<void> {
  const shared = limits.filter((l) => l.key.startsWith('address ')).map((l) => l.key)
  await sql`delete from people_auth.attempt where key = any (${limits.map((l) => l.key)}::text[]) and not key = any (${shared}::text[])`.execute(db)
  await sql`update people_auth.attempt set failures = greatest(failures - 1, 0), locked_until = null where key = any (${shared}::text[])`.execute(db)
}
