import { type RawBuilder, sql } from 'kysely'

/** SQL for some parties (`select party_id …`) that the firm's holdout keeps from a purpose, as a set of ids: those of marketing only, for service reaches everyone. */
export const firmHoldout = (parties: RawBuilder<unknown>, purpose: string, now: Date): RawBuilder<unknown> => sql`
  select h.id from experiments.held_out(array(${parties}), ${now}::timestamptz) h (id) where exists (select from consent.purpose p where p.key = ${purpose} and p.stance = 'asked')`

/** SQL for whether the campaign's own lot leaves party `column` out. */
export const heldByLot = ({ seed, holdout }: { seed: string; holdout: number }, column: RawBuilder<unknown>): RawBuilder<unknown> => sql`experiments.place(${seed}, ${column}) < ${holdout}::float8`
