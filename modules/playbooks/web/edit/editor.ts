import { useReducer } from 'react'
import type { Definition, Step, StepKind } from '../../contract.ts'
import { addStep, changeStep, type Gap, inOrder, leadTo, removeStep } from './change-definition.ts'
import type { Draft } from './draft.ts'
import { begin, follow, type History } from './history.ts'

export type Chosen = { at: 'terms' } | { at: 'step'; id: string } | { at: 'gap'; gap: Gap } | null

interface State { history: History<Draft>; chosen: Chosen }
type Deed =
  | { do: 'draft'; draft: Draft; about?: string } | { do: 'definition'; definition: Definition; about?: string; chosen?: Chosen } | { do: 'choose'; chosen: Chosen } | { do: 'undo' } | { do: 'redo' } | { do: 'reset'; draft: Draft }

function reduce(state: State, deed: Deed): State {
  const { history, chosen } = state
  const draft = history.present
  switch (deed.do) {
    case 'choose': return { ...state, chosen: deed.chosen }
    case 'undo': case 'redo': return { history: follow(history, { act: deed.do }), chosen: chosen?.at === 'terms' ? chosen : null }
    case 'reset': return { history: follow(history, { act: 'reset', to: deed.draft }), chosen }
    case 'draft': return { ...state, history: follow(history, { act: 'change', to: deed.draft, ...(deed.about && { about: deed.about }) }) }
    case 'definition': return { history: follow(history, { act: 'change', to: { ...draft, definition: inOrder(deed.definition) }, ...(deed.about && { about: deed.about }) }), chosen: deed.chosen === undefined ? chosen : deed.chosen }
  }
}

/** One draft, two ways to see it: what the canvas and the outline do to it, with undo and redo. */
export function useEditor(start: Draft) {
  const [{ history, chosen }, tell] = useReducer(reduce, start, (draft): State => ({ history: begin({ ...draft, definition: inOrder(draft.definition) }), chosen: { at: 'terms' } }))
  const draft = history.present
  const { definition } = draft
  const change = (next: Definition, about?: string, then?: Chosen): void => tell({ do: 'definition', definition: next, ...(about && { about }), ...(then !== undefined && { chosen: then }) })
  return {
    draft, chosen, mayUndo: history.past.length > 0, mayRedo: history.future.length > 0,
    choose: (next: Chosen): void => tell({ do: 'choose', chosen: next }), undo: (): void => tell({ do: 'undo' }), redo: (): void => tell({ do: 'redo' }), reset: (to: Draft): void => tell({ do: 'reset', draft: to }),
    put: (next: Draft, about: string): void => tell({ do: 'draft', draft: next, about }),
    add: (kind: StepKind, gap: Gap): void => { const made = addStep(definition, kind, gap); change(made.definition, undefined, { at: 'step', id: made.id }) },
    remove: (id: string): void => change(removeStep(definition, id), undefined, null),
    lead: (gap: Gap, to: string | null): void => change(leadTo(definition, gap, to)),
    changeStep: (step: Step): void => change(changeStep(definition, step), `step ${step.id}`),
  }
}
export type Editor = ReturnType<typeof useEditor>
