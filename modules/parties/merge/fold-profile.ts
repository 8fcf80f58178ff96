import type { Id } from '#kernel/id.ts'

/** A party's fields by their API names; a missing one is empty. */
export type Profile = Readonly<Record<string, unknown>>
export type Choices = Readonly<Record<string, 'survivor' | 'merged'>>

/** A merge that has not been taken back. Ids rise with time. */
export interface OpenMerge { id: Id; survivorId: Id; mergedId: Id; choices: Choices }

/** A survivor's own value of a field that merges since `since` cover. `edited`: someone changed the field after them, and that stands. */
export interface Overlay { own: unknown; since: Id; edited: boolean }

/** Parties that are or will be one, as far as merging weighs them. */
export interface Cluster { profiles: ReadonlyMap<Id, Profile>; overlays: ReadonlyMap<Id, ReadonlyMap<string, Overlay>>; merges: readonly OpenMerge[] }

export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
export const isSame = (a: unknown, b: unknown): boolean => (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b)
const notBefore = (id: Id, since: Id): boolean => BigInt(id) >= BigInt(since)

/** What a field becomes when merges are laid over its own value, in their order: an empty one is filled, a full one gives way only where the merged value was chosen.
 *  @example foldField('gender', null, [{ values: { gender: 'female' }, choices: {} }]) // => 'female' */
export function foldField(field: string, own: unknown, layers: readonly { values: Profile; choices: Choices }[]): unknown {
  return layers.reduce<unknown>((value, { values, choices }) => (!isEmpty(values[field]) && (isEmpty(value) || choices[field] === 'merged') ? values[field] : value), own ?? null)
}

/** The merges into a party since one of them, as layers. A parent within the cluster is none: nobody belongs to himself. */
export function layersOf({ merges, profiles }: Cluster, partyId: Id, since: Id): { values: Profile; choices: Choices }[] {
  return merges.filter((m) => m.survivorId === partyId && notBefore(m.id, since)).toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1)).map(({ mergedId, choices }) => {
    const values = profiles.get(mergedId) ?? {}
    return { choices, values: profiles.has(String(values.parentId)) ? { ...values, parentId: null } : values }
  })
}

/** Whether a merge gave a covered field a value that it would not have had by itself. */
export const gives = (cluster: Cluster, merge: OpenMerge, field: string, overlay: Overlay): boolean =>
  notBefore(merge.id, overlay.since) && !isEmpty(cluster.profiles.get(merge.mergedId)?.[field]) && (isEmpty(overlay.own) || merge.choices[field] === 'merged')
