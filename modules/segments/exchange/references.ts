import { actsOf, type Condition, type Filter, nodesOf, type Where } from '#kernel/filter.ts'
import type { Field } from '#platform/filter/field.ts'

/** Kinds of thing that a definition names by an id. */
export const referenceKinds = ['tag', 'member', 'unit', 'segment', 'product'] as const
export type ReferenceKind = (typeof referenceKinds)[number]
export interface Reference { kind: ReferenceKind; id: string }

type FieldOf = (key: string) => Pick<Field, 'key' | 'kind'> | undefined
export interface Vocabulary { fields: FieldOf; activity: (what: string) => FieldOf }

const kindOf = (field: Pick<Field, 'key' | 'kind'> | undefined): ReferenceKind | null =>
  (field?.kind === 'tag' || field?.kind === 'member' || field?.kind === 'unit' ? field.kind : field?.key === 'segment' || field?.key === 'product' ? field.key : null)

const inCondition = (c: Condition, of: FieldOf): Reference[] => {
  const kind = kindOf(of(c.field))
  return kind && c.value !== undefined ? [c.value].flat().map((id) => ({ kind, id: String(id) })) : []
}

/** Everything that a definition names by an id. */
export function referencesIn(definition: Filter, known: Vocabulary): Reference[] {
  const within = (w: Where, of: FieldOf): Reference[] => nodesOf(w).flatMap((n) => ('field' in n ? inCondition(n, of) : []))
  return nodesOf(definition).flatMap((n) => ('field' in n ? inCondition(n, known.fields) : actsOf(n).flatMap(({ what, where }) => (where ? within(where, known.activity(what)) : []))))
}

/** The definition with each such id replaced. */
export function withReferences(definition: Filter, known: Vocabulary, id: (reference: Reference) => string): Filter {
  const condition = (c: Condition, of: FieldOf): Condition => {
    const kind = kindOf(of(c.field))
    if (!kind || c.value === undefined) return c
    return { ...c, value: Array.isArray(c.value) ? c.value.map((v) => id({ kind, id: String(v) })) : id({ kind, id: String(c.value) }) }
  }
  const where = (w: Where, of: FieldOf): Where => ('all' in w ? { all: w.all.map((p) => where(p, of)) } : 'any' in w ? { any: w.any.map((p) => where(p, of)) } : 'not' in w ? { not: where(w.not, of) } : condition(w, of))
  const act = <A extends { what: string; where?: Where | undefined }>(a: A): A => (a.where ? { ...a, where: where(a.where, known.activity(a.what)) } : a)
  const node = (f: Filter): Filter => {
    if ('all' in f) return { all: f.all.map(node) }
    if ('any' in f) return { any: f.any.map(node) }
    if ('not' in f) return { not: node(f.not) }
    if ('connected' in f) return { connected: { ...f.connected, to: node(f.connected.to) } }
    if ('did' in f) return { did: { ...act(f.did), ...(f.did.was && { was: where(f.did.was, known.activity(f.did.what)) }) } }
    if ('sequence' in f) return { sequence: { ...f.sequence, steps: f.sequence.steps.map((s) => ({ ...act(s), ...(s.without && { without: act(s.without) }) })) } }
    return condition(f, known.fields)
  }
  return node(definition)
}
