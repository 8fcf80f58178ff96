import { dayNumber } from '#kernel/date.ts'
import type { Act, Condition, Did, Filter, Range, Sequence, Where } from '#kernel/filter.ts'

export interface Occurrence { what: string; party: number; day: string; at: number | null; key: number; fields: Readonly<Record<string, string | number | null>> }
export interface Person { id: number; kind: string; birthday: string | null; tags: number[]; connections: { type: string; forward: boolean; other: number }[] }
export interface Known { people: readonly Person[]; done: readonly Occurrence[]; today: string }

/** Who fits a filter, by looking at everyone and everything: slow and plain, so that both engines can be held against it. */
export const whoFits = (f: Filter, known: Known): number[] => known.people.filter((p) => fits(f, p, known)).map((p) => p.id)

function fits(f: Filter, p: Person, k: Known): boolean {
  if ('all' in f) return f.all.every((x) => fits(x, p, k))
  if ('any' in f) return f.any.some((x) => fits(x, p, k))
  if ('not' in f) return !fits(f.not, p, k)
  if ('did' in f) return did(f.did, p, k)
  if ('sequence' in f) return sequence(f.sequence, p, k)
  if ('connected' in f) {
    const { type, side, to } = f.connected
    return p.connections.some((c) => (!type || c.type === type) && (!side || (side === 'forward') === c.forward) && k.people.some((o) => o.id === c.other && fits(to, o, k)))
  }
  if (f.field === 'tag') { const has = p.tags.some((t) => [f.value].flat().map(Number).includes(t)); return f.op === 'isNot' ? !has : has }
  return holds(f, f.field === 'kind' ? p.kind : f.field === 'birthday' ? p.birthday : null, k.today)
}

function holds({ op, value }: Condition, x: string | number | null, today: string): boolean {
  if (op === 'empty') return x === null
  if (op === 'isNot') return x === null || String(x) !== String(value)
  if (x === null) return false
  const ago = (): number => dayNumber(today) - dayNumber(String(x))
  switch (op) {
    case 'filled': return true
    case 'is': return String(x) === String(value)
    case 'in': return (value as string[]).map(String).includes(String(x))
    case 'atLeast': return Number(x) >= Number(value)
    case 'atMost': return Number(x) <= Number(value)
    case 'within': return ago() >= 0 && ago() <= Number(value)
    case 'olderThan': return ago() > Number(value)
    case 'ahead': return ago() <= 0 && -ago() <= Number(value)
    default: throw new Error(op)
  }
}

const asked = (w: Where, o: Occurrence, today: string): boolean => ('all' in w ? w.all.every((x) => asked(x, o, today)) : 'any' in w ? w.any.some((x) => asked(x, o, today)) : 'not' in w ? !asked(w.not, o, today) : holds(w, o.fields[w.field] ?? null, today))

const occurrences = ({ what, where }: Act, p: Person, k: Known): Occurrence[] => k.done.filter((o) => o.what === what && o.party === p.id && (!where || asked(where, o, k.today)))

function on(when: Did['when'], day: string, today: string): boolean {
  const ago = dayNumber(today) - dayNumber(day)
  if (!when) return true
  if ('within' in when) return ago >= 0 && ago <= when.within
  if ('olderThan' in when) return ago > when.olderThan
  return (!when.from || day >= when.from) && (!when.to || day <= when.to)
}

const inside = ({ atLeast, atMost }: Range, n: number): boolean => (atLeast === undefined || n >= atLeast) && (atMost === undefined || n <= atMost)

function did(d: Did, p: Person, k: Known): boolean {
  const all = occurrences(d, p, k)
  if (d.which) {
    const sorted = [...all].sort((a, b) => (a.at ?? dayNumber(a.day)) - (b.at ?? dayNumber(b.day)) || a.key - b.key)
    const one = d.which === 'first' ? sorted[0] : sorted.at(-1)
    return one !== undefined && on(d.when, one.day, k.today) && (!d.was || asked(d.was, one, k.today))
  }
  const some = all.filter((o) => on(d.when, o.day, k.today))
  const n = new Set(some.map((o) => o.key)).size
  if (!inside(d.times ?? { atLeast: d.total?.by === 'sum' ? 0 : 1 }, n)) return false
  if (!d.total) return true
  const amounts = some.flatMap((o) => { const x = o.fields[d.total!.of]; return x === null || x === undefined ? [] : [Math.round(Number(x) * 100)] })
  const sum = amounts.reduce((a, b) => a + b, 0)
  if (d.total.by === 'sum') return inside(d.total, sum / 100)
  if (!amounts.length) return false
  return inside(d.total, { mean: sum / amounts.length, least: Math.min(...amounts), most: Math.max(...amounts) }[d.total.by] / 100)
}

function sequence({ steps, when }: Sequence, p: Person, k: Known): boolean {
  const follows = (a: Occurrence, b: Occurrence, within: number | undefined): boolean => {
    if (a.at !== null && b.at !== null) return a.at < b.at && (within === undefined || b.at - a.at <= within * 86_400_000)
    const gap = dayNumber(b.day) - dayNumber(a.day)
    return (a.what === b.what ? gap > 0 : gap >= 0) && (within === undefined || gap <= within)
  }
  const before = (a: Occurrence, b: Occurrence): boolean => (a.at !== null && b.at !== null ? a.at < b.at : a.day < b.day)
  let reached = occurrences(steps[0]!, p, k).filter((o) => on(when, o.day, k.today))
  for (const step of steps.slice(1)) {
    const barred = step.without ? occurrences(step.without, p, k) : []
    reached = occurrences(step, p, k).filter((x) => reached.some((y) => follows(y, x, step.within) && !barred.some((z) => before(y, z) && before(z, x))))
  }
  return reached.length > 0
}
