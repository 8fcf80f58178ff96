import { checkDefinition, Definition, type Finding, type Playbook } from '../../contract.ts'

/** A playbook as it is being edited; its definition may be unfinished. */
export interface Draft { name: string; ownerId: string | undefined; validFrom: string | null; validTo: string | null; definition: Definition }

export const draftOf = ({ name, owner, validFrom, validTo, definition }: Playbook): Draft => ({ name, ownerId: owner.id, validFrom, validTo, definition })

/** Where a new playbook begins: started by hand, with one thing to do. */
export const emptyDraft: Draft = {
  name: '', ownerId: undefined, validFrom: null, validTo: null,
  definition: { goal: '', when: '', trigger: { on: 'hand' }, again: 'never', holdout: 0.1, measure: { of: 'revenue', days: 90 }, first: 'task', steps: [{ id: 'task', do: 'task', kind: 'follow-up', what: '', owner: 'keeper', days: 1, next: null }] },
}

export type Fault = Omit<Finding, 'fault' | 'what'> & { fault: Finding['fault'] | 'incomplete' }

/** What can be told of a draft at once: what is not filled in, and what its shape lacks. `whole`: the definition as the API takes it. */
export function lookThrough({ definition }: Draft): { faults: Fault[]; whole: Definition | null } {
  const parsed = Definition.safeParse(definition)
  const open = new Map<string, Fault>()
  for (const { path } of parsed.error?.issues ?? []) {
    const step = path[0] === 'steps' && typeof path[1] === 'number' ? definition.steps[path[1]]!.id : null
    open.set(String(step), { fault: 'incomplete', step, serious: true })
  }
  const empty = definition.steps.filter((s) => (s.do === 'branch' || s.do === 'until') && 'all' in s.when && !s.when.all.length)
  for (const { id } of empty) open.set(id, { fault: 'incomplete', step: id, serious: true })
  return { faults: [...open.values(), ...checkDefinition(definition).map((f): Fault => ({ ...f, serious: true }))], whole: open.size ? null : parsed.data ?? null }
}
