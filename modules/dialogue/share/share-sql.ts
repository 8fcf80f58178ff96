import { type RawBuilder, sql } from 'kysely'

/** Own revenue of twelve months and the spending with everyone, in hundredths: over `v` (value.party) and `w` (value.wallet) of one party. Nobody spends less with everyone than here. */
export const own: RawBuilder<string> = sql`greatest(coalesce(v.revenue_cents, 0), 0)`
export const total: RawBuilder<string> = sql`case when w.amount is null then null else greatest(round(w.amount * 100)::bigint, ${own}) end`
/** What more a year the target `t` would bring; null where nobody said what the party spends. */
export const gap: RawBuilder<string> = sql`case when w.amount is null then null else greatest(0, round(greatest(round(w.amount * 100)::bigint, ${own}) * t.target_bp / 10000.0)::bigint - ${own}) end`
export const shareOf = (cents: string, whole: string | null): number | null => (whole === null || Number(whole) <= 0 ? null : Math.round((Number(cents) / Number(whole)) * 10_000) / 10_000)
