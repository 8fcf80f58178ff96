import { sql } from 'kysely'
import type { Day } from '#kernel/date.ts'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'

/** One thing watched on a day: `what` is a key of the kind's names (`psi:score`, `psi:recency`, `predicted`, `observed`). */
export interface DriftPoint { what: string; value: number; n: number }

/** Keeps what drifted on a day; a second look on the same day replaces the first. */
export async function recordDrift({ tx }: Pick<Context, 'tx'>, versionId: Id, day: Day, points: readonly DriftPoint[]): Promise<void> {
  const known = points.filter((p) => Number.isFinite(p.value))
  if (!known.length) return
  await sql`
    insert into models.drift (version_id, day, what, value, n) select ${versionId}, ${day}, * from unnest(${known.map((p) => p.what)}::text[], ${known.map((p) => p.value)}::float8[], ${known.map((p) => p.n)}::int[])
    on conflict (version_id, day, what) do update set value = excluded.value, n = excluded.n`.execute(tx)
}
