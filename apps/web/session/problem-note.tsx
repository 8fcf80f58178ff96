import { Suspense } from 'react'
import type { ProblemError } from '#platform/web/problem.ts'
import { useProblemText } from '#platform/web/refusal-text.ts'
import css from './outside.module.css'

/** A refusal above the form it belongs to. `otherwise` says what the browser itself refused, such as a passkey that was not used. */
export const ProblemNote = (props: { problem: ProblemError; otherwise?: string }) => <Suspense><Note {...props} /></Suspense>

function Note({ problem, otherwise }: { problem: ProblemError; otherwise?: string }) {
  const text = useProblemText(problem)
  const own = otherwise !== undefined && problem.code === 'server/unexpected' && problem.status < 500
  return <p role="alert" className={css.problem}>{own ? otherwise : text}</p>
}
