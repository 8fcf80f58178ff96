import { useEffect, useState } from 'react'
import { ProblemError } from '#platform/web/problem.ts'
import { sayProblem } from '#platform/web/refusal-text.ts'

/** A refusal's code as a sentence. */
export function useProblemWords(code: string | null): string | null {
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    if (code) void sayProblem(new ProblemError(code, 422)).then((text) => { if (here) setSaid(text) })
    else setSaid(null)
    return () => { here = false }
  }, [code])
  return said
}
