import { sql } from 'kysely'
import type { Eraser } from '../subject/extension.ts'

/** What merges remember of someone who is erased: own values under others, digests of rows, pairs of duplicates. */
export const mergeEraser: Eraser = {
  name: 'merges',
  async erase({ tx }, { ids }) {
    await sql`select parties.forget_merges(${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  },
}
