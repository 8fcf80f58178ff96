import type { Act, Condition, Did, Filter, Where } from '#kernel/filter.ts'
import type { Activities, Fields } from '#modules/parties/web/filter/fields.ts'
import { isWhole, tidied } from '#modules/parties/web/filter/operators.ts'

interface Known { fields: Fields; acts: Activities }

/** A definition as it may be asked, without groups that say nothing; null while a condition is still open. */
export function completed(f: Filter, known: Known): Filter | null {
  if ('all' in f || 'any' in f) {
    const parts = ('all' in f ? f.all : f.any).map((part) => completed(part, known))
    if (!parts.every((p) => p !== null)) return null
    return 'all' in f ? { all: parts } : { any: parts }
  }
  if ('not' in f) { const inner = completed(f.not, known); return inner && { not: inner } }
  if ('connected' in f) { const to = completed(f.connected.to, known); return to && { connected: { ...f.connected, to } } }
  if ('did' in f) return didWhole(f.did, known) ? { did: tidyAct(f.did, known) } : null
  if ('sequence' in f) {
    const whole = f.sequence.steps.every((s) => actWhole(s, known) && (!s.without || actWhole(s.without, known)))
    return whole ? { sequence: { ...f.sequence, steps: f.sequence.steps.map((s) => ({ ...tidyAct(s, known), ...(s.without && { without: tidyAct(s.without, known) }) })) } } : null
  }
  return condition(f, known.fields)
}

function condition(c: Condition, fields: Fields): Condition | null {
  const field = fields.get(c.field)
  return field && isWhole(field, c) ? tidied(field, c) : null
}

/** The plain conditions of an occurrence; null where they were made elsewhere and nest. */
export const plainWhere = (where: Where | undefined): Condition[] | null => (!where ? [] : 'field' in where ? [where] : 'all' in where && where.all.every((w) => 'field' in w) ? where.all as Condition[] : null)

function actWhole({ what, where }: Act, { acts }: Known): boolean {
  const plain = plainWhere(where)
  return what !== '' && (plain === null || plain.every((c) => condition(c, acts.fields(what)) !== null))
}

function didWhole(d: Did, known: Known): boolean {
  const ranges = [d.times, d.total].flatMap((r) => (r ? [r] : []))
  const was = d.was ? actWhole({ what: d.what, where: d.was }, known) : true
  return actWhole(d, known) && was && ranges.every((r) => r.atLeast !== undefined || r.atMost !== undefined)
}

function tidyAct<A extends Act>(act: A, { acts }: Known): A {
  const plain = plainWhere(act.where)
  if (!plain?.length) return act
  const all = plain.map((c) => condition(c, acts.fields(act.what)) ?? c)
  return { ...act, where: all.length === 1 ? all[0] : { all } }
}
