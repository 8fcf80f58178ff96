import type { Context } from '#platform/db/transaction.ts'
import type { Step } from '../definition/definition.ts'
import type { Move, Runner } from './move.ts'

export type Of<D extends Step['do']> = Extract<Step, { do: D }>

/** Carries one kind of step out for many runs of a playbook at once. */
export type Taking<D extends Step['do']> = (context: Context, step: Of<D>, runs: readonly Runner[]) => Promise<Move[]>
