import type { Id } from '#kernel/id.ts'
import { type Cluster, foldField, gives, isSame, layersOf, type OpenMerge, type Overlay } from './fold-profile.ts'
import type { Outcome } from './join-profiles.ts'

/** On which side a value stays that came from the merged record and was changed since. */
export type Side = 'survivor' | 'merged' | 'both'
export type FieldDecisions = Readonly<Record<string, Side>>

/** The fields about which one may decide when a merge is taken back: given by it, and changed since. */
export const openFields = (cluster: Cluster, merge: OpenMerge): string[] =>
  [...cluster.overlays.get(merge.survivorId) ?? []].filter(([field, o]) => o.edited && gives(cluster, merge, field, o)).map(([field]) => field)

/**
 * What taking a merge back changes: every field that it covered becomes what the survivor's own value and the remaining merges make of it, as if the merge had never been; and so on upward where the survivor was itself merged.
 * What was changed by hand since stays on the survivor, unless decided otherwise.
 */
export function partProfiles(cluster: Cluster, merge: OpenMerge, decisions: FieldDecisions = {}): Outcome {
  const open = new Set(openFields(cluster, merge))
  const outcome: Outcome = { profiles: new Map(), overlays: [] }
  let left: Cluster = { ...cluster, merges: cluster.merges.filter((m) => m.id !== merge.id) }
  const set = (partyId: Id, field: string, value: unknown) => {
    outcome.profiles.set(partyId, { ...outcome.profiles.get(partyId), [field]: value })
    left = { ...left, profiles: new Map(left.profiles).set(partyId, { ...left.profiles.get(partyId), [field]: value }) }
  }
  for (let at: Id | undefined = merge.survivorId; at !== undefined; at = upward(left, at, outcome)) {
    for (const [field, overlay] of cluster.overlays.get(at) ?? []) {
      const decided = at === merge.survivorId && open.has(field) ? decisions[field] ?? 'survivor' : 'survivor'
      const now = left.profiles.get(at)?.[field]
      if (decided !== 'survivor') set(merge.mergedId, field, now)
      const follows = !overlay.edited || decided === 'merged'
      const layers = layersOf(left, at, overlay.since)
      const value = follows ? foldField(field, overlay.own, layers) : now
      if (!isSame(value, now)) set(at, field, value)
      outcome.overlays.push({ partyId: at, field, overlay: layers.length ? { ...overlay, edited: !follows } satisfies Overlay : null })
    }
  }
  return outcome
}

/** Whom a changed party was merged into; nobody where nothing changed. */
const upward = ({ merges }: Cluster, at: Id, { profiles }: Outcome): Id | undefined => (profiles.has(at) ? merges.find((m) => m.mergedId === at)?.survivorId : undefined)
