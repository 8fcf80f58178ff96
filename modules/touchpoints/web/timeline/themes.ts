import type { Catalogue } from '../../contract.ts'
import { themes } from '../../contract.ts'

type Theme = (typeof themes)[number]

/** How much of each theme a timeline holds, with the kinds behind it; themes of which there is nothing are left out. */
export function themeCounts(counts: Readonly<Record<string, number>>, kinds: Catalogue['kinds']): { theme: Theme; n: number; kinds: string[] }[] {
  return themes.flatMap((theme) => {
    const own = kinds.filter((k) => k.theme === theme && (counts[k.key] ?? 0) > 0).map((k) => k.key)
    const n = own.reduce((sum, key) => sum + (counts[key] ?? 0), 0)
    return n ? [{ theme, n, kinds: own }] : []
  })
}
