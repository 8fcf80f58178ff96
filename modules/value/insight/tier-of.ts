import { sql } from 'kysely'
import { gather } from '#platform/extend/gather.ts'
import type { TierSource } from '../extension.ts'

/** The tier of a row `v` of value.party, from whoever keeps the pyramid; none where nobody does. */
export async function tierOf(): Promise<TierSource> {
  const [source] = await gather('importanceTiers')
  return source ?? { join: sql``, tier: sql`null::smallint` }
}
