import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import type { ValueAtStake } from '#modules/work/extension.ts'
import { fromUnits } from '#kernel/money.ts'

/** What a relationship has brought: profit where its cost is known, else revenue. Today puts first what weighs most. */
export const valueAtStake: ValueAtStake = {
  async find({ tx }, partyIds) {
    const currency = await getSetting(tx, 'firm.currency')
    const { rows } = await sql<{ id: string; cents: string }>`
      select party_id::text as id, coalesce(profit, revenue)::text as cents from intelligence.standing where party_id = any (${partyIds}::bigint[]) and purchases > 0`.execute(tx)
    return new Map(rows.map((r) => [r.id, { amount: fromUnits(BigInt(r.cents) * 100n), currency }]))
  },
}
