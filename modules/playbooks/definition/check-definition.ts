import { type Definition, exitsOf, type Step } from './definition.ts'

export const shapeFaults = ['step-twice', 'step-unknown', 'step-unreached', 'loop-without-wait', 'shares', 'never-ends', 'dead-end', 'subject-missing', 'words-missing'] as const
/** A fault of a definition: what, at which step. */
export interface Fault { fault: (typeof shapeFaults)[number]; step: string }

const waits = (step: Step): boolean => {
  if (step.do === 'wait') return step.days + step.hours > 0
  return step.do === 'await' || step.do === 'until' || step.do === 'decide' || step.do === 'cause' || step.do === 'hour' || (step.do === 'call' && step.days > 0)
}

/** Steps that do nothing by themselves: one after which nothing comes is waited or asked for in vain. */
const idle: readonly Step['do'][] = ['wait', 'hour', 'await', 'until', 'branch', 'split', 'gate']

/**
 * What would go wrong if it ran: steps named twice or not there, steps nobody reaches, circles in which nothing waits (a party would go round for ever in one
 * breath), shares that do not make a whole, waits and branches after which nothing comes.
 */
export function checkDefinition({ first, steps }: Pick<Definition, 'first' | 'steps'>): Fault[] {
  const byId = new Map(steps.map((s) => [s.id, s]))
  const faults = (fault: Fault['fault'], ids: readonly string[]): Fault[] => ids.map((step) => ({ fault, step }))
  const at = (test: (step: Step, i: number) => boolean): string[] => steps.filter(test).map((s) => s.id)
  const named = [first, ...steps.flatMap(exitsOf)].filter((id): id is string => id !== null)
  const unknown = [...new Set(named.filter((id) => !byId.has(id)))]
  const reached = reachable(first, byId)
  const endless = reached.size > 0 && !unknown.length && ![...reached].some((id) => exitsOf(byId.get(id)!).includes(null))
  return [
    ...faults('step-twice', at((s, i) => steps.findIndex((o) => o.id === s.id) !== i)), ...faults('step-unknown', unknown), ...faults('step-unreached', at((s) => !reached.has(s.id))),
    ...faults('shares', at((s) => s.do === 'split' && Math.abs(s.ways.reduce((sum, way) => sum + way.share, 0) - 1) > 1e-9)),
    ...faults('loop-without-wait', at((s) => reached.has(s.id) && !waits(s) && leadsBack(s, byId))), ...faults('never-ends', endless ? [first] : []),
    ...faults('dead-end', at((s) => idle.includes(s.do) && exitsOf(s).every((to) => to === null))), ...faults('subject-missing', at((s) => s.do === 'message' && s.channel === 'email' && !s.templateId && !s.subject)), ...faults('words-missing', at((s) => s.do === 'message' && !s.templateId && !s.body)),
  ]
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
