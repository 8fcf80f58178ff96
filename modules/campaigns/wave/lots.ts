import { type RawBuilder, sql } from 'kysely'
import type { RunningWave } from '../run/running.ts'

/* A lot of its own for each question of a wave: who tries, and which variant; of the party that is written to. */

/** Whether a party is among those who try the variants. */
export const triesSql = (seed: string, { number, test }: Pick<RunningWave, 'number' | 'test'>, party: RawBuilder<unknown>): RawBuilder<unknown> => sql`experiments.place(${`${seed}/try/${number}`}, ${party}) < ${test?.share ?? 1}::float8`

/** Which variant a party falls to, each with the same chance. */
export const armSql = (seed: string, { number, variants }: Pick<RunningWave, 'number' | 'variants'>, party: RawBuilder<unknown>): RawBuilder<unknown> =>
  variants.length === 1 ? sql`0` : sql`experiments.arm(${`${seed}/variant/${number}`}, ${party}, ${variants.map(() => 1 / variants.length)}::float8[])`
