import type { Id } from '#kernel/id.ts'
import { type Cluster, foldField, isSame, layersOf, type OpenMerge, type Overlay, type Profile } from './fold-profile.ts'

/** What merging or parting changes: fields of parties, and what covers them now (null: nothing any more). */
export interface Outcome { profiles: Map<Id, Record<string, unknown>>; overlays: { partyId: Id; field: string; overlay: Overlay | null }[] }

/** What a new merge changes of its survivor: empty fields are filled and chosen ones taken over, each with the survivor's own value kept under it. Fields in `apart` (unique ones: two cannot have the same) stay with the merged record. */
export function joinProfiles(cluster: Cluster, merge: OpenMerge, apart: ReadonlySet<string>): Outcome {
  const before: Profile = cluster.profiles.get(merge.survivorId) ?? {}
  const layers = layersOf({ ...cluster, merges: [merge] }, merge.survivorId, merge.id)
  const fields = Object.keys({ ...before, ...layers[0]?.values }).filter((f) => !apart.has(f))
  const changed = Object.fromEntries(fields.map((f) => [f, foldField(f, before[f], layers)] as const).filter(([f, value]) => !isSame(value, before[f])))
  const covers = cluster.overlays.get(merge.survivorId)
  const overlays = Object.keys(changed).map((field) => {
    const standing = covers?.get(field)
    const overlay = standing && !standing.edited ? standing : { own: before[field] ?? null, since: merge.id, edited: false }
    return { partyId: merge.survivorId, field, overlay }
  })
  return { profiles: new Map([[merge.survivorId, changed]]), overlays }
}
