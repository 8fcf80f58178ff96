import type { ProblemError } from '#platform/web/problem.ts'
import { useProblemText } from '#platform/web/refusal-text.ts'
import css from './profile.module.css'

/** A refusal above the form it belongs to. */
export const ProblemNote = ({ problem }: { problem: ProblemError }) => <p role="alert" className={css.problem}>{useProblemText(problem)}</p>
