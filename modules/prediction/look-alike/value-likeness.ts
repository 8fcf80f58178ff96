import type { LikenessSource } from '#modules/value/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction, readColumns } from '#platform/db/read-columns.ts'
import { compute } from '#platform/jobs/compute.ts'
import { placeOf } from '../basket/read-sold.ts'
import { readFeatures } from '../feature/read-features.ts'
import type { LikenessInput, Likeness } from './tell-likeness.ts'

/** What tells how much a customer buys and since when: it is what makes the most valuable so, and would only say it again. */
const amounts = new Set(['recency', 'frequency', 'monetary', 'basket', 'tenure', 'contacts'])
const FEWEST = 20

/** Likeness to the most valuable customers by what they buy, where, how much of it comes back, and what they are. Told only where it tells unseen customers apart. */
export const valueLikeness: LikenessSource = {
  async find(db, { ids, members, asOf, signal }) {
    const known = members.reduce((a, b) => a + b, 0)
    if (Math.min(known, members.length - known) < FEWEST) return null
    const { features, organisation } = await inRawTransaction(db, system('prediction'), async (client) => ({
      features: await readFeatures(client, asOf), organisation: (await readColumns(client, "select id, (kind in ('organisation', 'branch', 'department'))::int from parties.party where survivor_id is null order by id", 2)).columns,
    }), 'isolation level repeatable read, read only')
    const member = Uint8Array.from(features.ids, (id) => { const at = placeOf(ids, id); return at < 0 ? 0 : members[at]! })
    const kinds = Float64Array.from(features.ids, (id) => { const at = placeOf(organisation[0]!, id); return at < 0 ? 0 : organisation[1]![at]! })
    const told = [...features.keys.map((key, j) => ({ key, column: features.columns[j]! })).filter(({ key }) => !amounts.has(key)), { key: 'organisation', column: kinds }].filter(({ column }) => column.some((x) => x !== column[0]))
    const count = member.reduce((a, b) => a + b, 0)
    if (!told.length || Math.min(count, member.length - count) < FEWEST) return null
    const found = await compute<LikenessInput, Likeness>(new URL('./tell-likeness.ts', import.meta.url), { columns: told.map((t) => t.column), member }, { signal })
    if (!found) return null
    const likeness = new Float64Array(ids.length).fill(Number.NaN)
    for (const [k, id] of features.ids.entries()) { const at = placeOf(ids, id); if (at >= 0) likeness[at] = found[k]! }
    return likeness
  },
}
