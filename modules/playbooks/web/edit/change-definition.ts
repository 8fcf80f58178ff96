import { type Definition, exitsOf, type Step, type StepKind, withExits } from '../../contract.ts'

/** A place where a step can be put in: behind an exit of a step, or at the beginning. */
export interface Gap { step: string | null; exit: number }

type Ways = Pick<Definition, 'first' | 'steps'>

/** A new step of a kind as it begins, to be filled in. */
export function newStep(kind: StepKind, id: string): Step {
  const next = null
  switch (kind) {
    case 'message': return { id, do: kind, channel: 'email', purpose: 'marketing', subject: '', body: '', next }
    case 'task': return { id, do: kind, kind: 'follow-up', what: '', owner: 'keeper', days: 1, next }
    case 'offer': return { id, do: kind, offerId: '', next, otherwise: null }
    case 'field': return { id, do: kind, field: '', value: null, next }
    case 'tag': return { id, do: kind, tagId: '', put: true, next }
    case 'wait': return { id, do: kind, days: 3, hours: 0, next }
    case 'hour': return { id, do: kind, at: '09:30', next }
    case 'await': return { id, do: kind, event: 'orders.order-placed', days: 14, next, otherwise: null }
    case 'until': return { id, do: kind, when: { all: [] }, days: 14, next, otherwise: null }
    case 'branch': return { id, do: kind, when: { all: [] }, next, otherwise: null }
    case 'split': return { id, do: kind, ways: [{ share: 0.5, next }, { share: 0.5, next: null }] }
    case 'gate': return { id, do: kind, field: '', atLeast: 0, next, otherwise: null }
    case 'call': return { id, do: kind, playbookId: '', days: 0, next }
    case 'decide': return { id, do: kind, what: '', owner: 'keeper', days: 3, answers: [{ answer: '', next }, { answer: '', next: null }], otherwise: null }
    case 'cause': return { id, do: kind, what: '', owner: 'keeper', days: 7, next, otherwise: null }
    case 'quiet': return { id, do: kind, because: '', next }
    case 'tell': return { id, do: kind, what: '', next }
  }
}

/** A name for a new step that no other has: message, message-2, … */
export function freeId(kind: StepKind, steps: readonly Step[]): string {
  const taken = new Set(steps.map((s) => s.id))
  for (let n = 1; ; n++) {
    const id = n === 1 ? kind : `${kind}-${n}`
    if (!taken.has(id)) return id
  }
}

/** Puts a step into a gap: what followed there follows the first exit of the new one. */
export function addStep<D extends Ways>(definition: D, kind: StepKind, { step: at, exit }: Gap): { definition: D; id: string } {
  const id = freeId(kind, definition.steps)
  const before = definition.steps.find((s) => s.id === at)
  const after = before ? exitsOf(before)[exit] ?? null : definition.first
  const made = withExits(newStep(kind, id), (to, i) => (i === 0 ? after : to))
  const steps = definition.steps.map((s) => (s.id === at ? withExits(s, (to, i) => (i === exit ? id : to)) : s))
  return { id, definition: { ...definition, first: before ? definition.first : id, steps: steps.toSpliced(before ? steps.findIndex((s) => s.id === at) + 1 : 0, 0, made) } }
}

/** Takes a step out: whatever led to it leads to where its first exit led. The last step stays. */
export function removeStep<D extends Ways>(definition: D, id: string): D {
  const gone = definition.steps.find((s) => s.id === id)
  if (!gone || definition.steps.length === 1) return definition
  const after = exitsOf(gone).find((to) => to !== id) ?? null
  const lead = (to: string | null): string | null => (to === id ? after : to)
  const steps = definition.steps.filter((s) => s.id !== id).map((s) => withExits(s, lead))
  return { ...definition, first: lead(definition.first) ?? steps[0]!.id, steps }
}

/** Leads an exit of a step elsewhere; null ends the way. */
export const leadTo = <D extends Ways>(definition: D, { step, exit }: Gap, to: string | null): D =>
  step === null ? { ...definition, first: to ?? definition.first } : { ...definition, steps: definition.steps.map((s) => (s.id === step ? withExits(s, (old, i) => (i === exit ? to : old)) : s)) }

export const changeStep = <D extends Ways>(definition: D, step: Step): D => ({ ...definition, steps: definition.steps.map((s) => (s.id === step.id ? step : s)) })

/** The steps in the order in which they are walked, first exits first; what nobody reaches comes last. */
export function inOrder<D extends Ways>(definition: D): D {
  const byId = new Map(definition.steps.map((s) => [s.id, s]))
  const seen = new Set<string>()
  const walk = (id: string | null): void => {
    const step = id === null ? undefined : byId.get(id)
    if (!step || seen.has(step.id)) return
    seen.add(step.id)
    for (const to of exitsOf(step)) walk(to)
  }
  walk(definition.first)
  const ids = [...seen, ...definition.steps.map((s) => s.id).filter((id) => !seen.has(id))]
  return { ...definition, steps: ids.map((id) => byId.get(id)!) }
}
