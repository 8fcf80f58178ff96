import { useCallback, useState } from 'react'
import { ProblemError } from './problem.ts'

/** One thing at a time is tried: whether it is under way, and why it was refused. */
export function useTrying(): { busy: boolean; problem: ProblemError | null; attempt: (what: () => Promise<unknown>) => Promise<void>; clear: () => void } {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const attempt = useCallback(async (what: () => Promise<unknown>) => {
    setBusy(true)
    setProblem(null)
    await what().catch((error: unknown) => setProblem(error instanceof ProblemError ? error : new ProblemError('server/unexpected', 0)))
    setBusy(false)
  }, [])
  const clear = useCallback(() => setProblem(null), [])
  return { busy, problem, attempt, clear }
}
