import type { Compute } from '#platform/jobs/compute.ts'
import { fit, type Fitted, type Learning } from './methods.ts'
import type { Method } from './vocabulary.ts'

export interface FitInput { methods: readonly Method[]; learning: Learning }

/** Learns by some methods; one that the data forbid is left out. */
export const fitSome = (methods: readonly Method[], learning: Learning): Fitted[] => methods.map((method) => fit(method, learning)).filter((fitted) => !JSON.stringify(fitted).includes('null'))

/** The same in a thread of its own. */
export const compute: Compute<FitInput, Fitted[]> = ({ methods, learning }) => fitSome(methods, learning)
