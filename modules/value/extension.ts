import type { RawBuilder } from 'kysely'
import type { Db } from '#platform/db/tables.ts'

/** The importance tier of each party, by the module that keeps the pyramid: `join` beside a row `v` of value.party, `tier` a small number. */
export interface TierSource { join: RawBuilder<unknown>; tier: RawBuilder<unknown> }

/** Who is like the most valuable customers in what they buy and how, apart from how much: the chance of being one, for each of `ids`, NaN where it is not known; nothing where likeness tells unseen customers no better than chance. */
export interface LikenessSource { find(db: Db, asked: { ids: Float64Array; members: Uint8Array; asOf: string; signal?: AbortSignal | undefined }): Promise<Float64Array | null> }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    importanceTiers: TierSource[]
    valueLikeness: LikenessSource[]
  }
}
