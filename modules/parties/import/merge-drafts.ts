import type { PartyDraft } from './draft.ts'

/** Joins rows of a batch that are about the same party: what a later one says stands, lists are united. Where only new records are wanted, later rows add nothing. */
export function mergeDrafts(drafts: readonly PartyDraft[], mode: 'create' | 'update' | 'upsert'): PartyDraft[] {
  const byMatch = new Map<string, PartyDraft>()
  const merged: PartyDraft[] = []
  for (const draft of drafts) {
    const earlier = draft.match === null ? undefined : byMatch.get(draft.match)
    if (earlier) Object.assign(earlier, mode === 'create' ? { rows: [...earlier.rows, ...draft.rows] } : join(earlier, draft))
    else {
      const own = { ...draft }
      merged.push(own)
      if (draft.match !== null) byMatch.set(draft.match, own)
    }
  }
  return merged
}

const join = (a: PartyDraft, b: PartyDraft): PartyDraft => ({
  rows: [...a.rows, ...b.rows], match: a.match, kind: a.kind ?? b.kind, name: b.name ?? a.name, profile: { ...a.profile, ...b.profile }, custom: { ...a.custom, ...b.custom }, parent: b.parent ?? a.parent,
  contacts: unite(a.contacts, b.contacts, (c) => `${c.channel} ${c.valueKey}`), names: unite(a.names, b.names, (n) => `${n.kind} ${n.value}`),
  roles: unite(a.roles, b.roles, String), tags: unite(a.tags, b.tags, String), keys: unite(a.keys, b.keys, String), more: new Map([...a.more, ...b.more]),
})

const unite = <T>(a: readonly T[], b: readonly T[], key: (item: T) => string): T[] => [...new Map([...a, ...b].map((item) => [key(item), item])).values()]
