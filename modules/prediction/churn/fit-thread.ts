import type { Compute } from '#platform/jobs/compute.ts'
import { fit, type Fitted, type Learning } from './methods.ts'
import type { Method } from './vocabulary.ts'

/** Learns by some methods, in a thread of its own. A method that the data forbid is left out. */
export const compute: Compute<{ methods: readonly Method[]; learning: Learning }, Fitted[]> = ({ methods, learning }, { aborted }) => methods.flatMap((method) => {
  if (aborted()) return []
  const fitted = fit(method, learning)
  return JSON.stringify(fitted).includes('null') ? [] : [fitted]
})
