import { type Definition, exitsOf, type Step } from './definition.ts'

/** A fault of a definition: what, at which step. */
export interface Fault { fault: 'step-twice' | 'step-unknown' | 'step-unreached' | 'loop-without-wait' | 'shares' | 'never-ends'; step: string }

const waits = (step: Step): boolean => step.do === 'wait' ? step.days + step.hours > 0 : step.do === 'await' || step.do === 'decide'

/** What would go wrong if it ran: steps named twice or not there, steps nobody reaches, circles in which nothing waits (a party would go round for ever in one breath), shares that do not make a whole. */
export function checkDefinition({ first, steps }: Pick<Definition, 'first' | 'steps'>): Fault[] {
  const byId = new Map(steps.map((s) => [s.id, s]))
  const twice = steps.filter((s, i) => steps.findIndex((o) => o.id === s.id) !== i).map((s): Fault => ({ fault: 'step-twice', step: s.id }))
  const named = [first, ...steps.flatMap(exitsOf)].filter((id): id is string => id !== null)
  const unknown = [...new Set(named.filter((id) => !byId.has(id)))].map((step): Fault => ({ fault: 'step-unknown', step }))
  const reached = reachable(first, byId)
  const unreached = steps.filter((s) => !reached.has(s.id)).map((s): Fault => ({ fault: 'step-unreached', step: s.id }))
  const shares = steps.filter((s) => s.do === 'split' && Math.abs(s.ways.reduce((sum, way) => sum + way.share, 0) - 1) > 1e-9).map((s): Fault => ({ fault: 'shares', step: s.id }))
  const circles = steps.filter((s) => reached.has(s.id) && !waits(s) && leadsBack(s, byId)).map((s): Fault => ({ fault: 'loop-without-wait', step: s.id }))
  const endless = reached.size > 0 && !unknown.length && ![...reached].some((id) => exitsOf(byId.get(id)!).includes(null)) ? [{ fault: 'never-ends', step: first } as Fault] : []
  return [...twice, ...unknown, ...unreached, ...shares, ...circles, ...endless]
}

function reachable(first: string, byId: ReadonlyMap<string, Step>): Set<string> {
  const seen = new Set<string>()
  const waiting = [first]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = byId.get(id)
    if (!step || seen.has(id)) continue
    seen.add(id)
    for (const exit of exitsOf(step)) if (exit !== null) waiting.push(exit)
  }
  return seen
}

/** Whether a step leads back to itself over steps that do not wait. */
function leadsBack(start: Step, byId: ReadonlyMap<string, Step>): boolean {
  const seen = new Set<string>()
  const waiting = exitsOf(start)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start.id) return true
    const step = id === null ? undefined : byId.get(id)
    if (!step || waits(step) || seen.has(step.id)) continue
    seen.add(step.id)
    waiting.push(...exitsOf(step))
  }
  return false
}
