import type { IconName } from '#ui/icon.tsx'
import type { StepKind } from '../../contract.ts'

const icons: Record<StepKind, IconName> = { message: 'mail', task: 'today', field: 'edit', tag: 'note', wait: 'moon', hour: 'sun', await: 'bell', until: 'filter', branch: 'partners', split: 'columns', gate: 'insight', call: 'copy', offer: 'loyalty', decide: 'user', tell: 'link', cause: 'message', quiet: 'close' }

/** The picture of a kind of step. */
export const iconOf = (kind: StepKind): IconName => icons[kind]

/** Kinds of steps as they are offered. */
export const kindGroups = { reach: ['message', 'offer', 'task', 'decide', 'cause'], time: ['wait', 'hour', 'await', 'until'], ways: ['branch', 'split', 'gate', 'call'], record: ['tag', 'field', 'tell', 'quiet'] } as const satisfies Record<string, readonly StepKind[]>
