import { type RawBuilder, sql } from 'kysely'
import type { RunningWave } from '../run/running.ts'

/* A lot of its own for each question of a wave: who tries, and which variant. `s.id` is the party that is written to. */

/** Whether a party is among those who try the variants. */
export const inTest = (seed: string, { number, test }: Pick<RunningWave, 'number' | 'test'>): RawBuilder<unknown> => sql`experiments.place(${`${seed}/try/${number}`}, s.id) < ${test?.share ?? 1}::float8`

/** Which variant a party falls to, each with the same chance. */
export const armSql = (seed: string, { number, variants }: Pick<RunningWave, 'number' | 'variants'>, party: RawBuilder<unknown> = sql`s.id`): RawBuilder<unknown> =>
  sql`experiments.arm(${`${seed}/variant/${number}`}, ${party}, ${variants.map(() => 1 / variants.length)}::float8[])`
