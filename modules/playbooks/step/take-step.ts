import type { Context } from '#platform/db/transaction.ts'
import type { Step } from '../definition/definition.ts'
import { takeTask } from './give-work.ts'
import type { Move, Runner } from './move.ts'
import { takeCall, takeField, takeOffer, takeQuiet, takeTag, takeTell } from './take-deeds.ts'
import { takeMessage } from './take-message.ts'
import { takeAwait, takeCause, takeDecide, takeHour, takeUntil, takeWait } from './take-waits.ts'
import { takeBranch, takeGate, takeSplit } from './take-ways.ts'
import type { Taking } from './taking.ts'

const takings: { [D in Step['do']]: Taking<D> } = {
  message: takeMessage, task: takeTask, offer: takeOffer, field: takeField, tag: takeTag, wait: takeWait, hour: takeHour, await: takeAwait, until: takeUntil, branch: takeBranch, split: takeSplit, gate: takeGate, call: takeCall, decide: takeDecide, cause: takeCause, quiet: takeQuiet, tell: takeTell,
}

/** Carries one step out for many runs at once and tells where each goes. */
export const takeStep = (context: Context, step: Step, runs: readonly Runner[]): Promise<Move[]> => (takings[step.do] as Taking<Step['do']>)(context, step as never, runs)
