import type { RefusalParams } from '#kernel/refusal.ts'
import { ProblemError } from '#platform/web/problem.ts'
import { useProblemText } from '#platform/web/refusal-text.ts'
import type { Remark } from '../../contract.ts'

const problems = new WeakMap<Remark, ProblemError>()

/** One problem for each remark, so that its text is looked up once. */
function problemOf(remark: Remark): ProblemError {
  const known = problems.get(remark) ?? new ProblemError(remark.code, 422, { params: remark.params as RefusalParams })
  problems.set(remark, known)
  return known
}

/** What is to be told about a file or a row, in the reader's language, whichever module says it. */
export const RemarkText = ({ remark }: { remark: Remark }) => <>{useProblemText(problemOf(remark))}</>

/** Several, one a line. */
export const Remarks = ({ remarks }: { remarks: readonly Remark[] }) => remarks.map((r, i) => <div key={`${r.code} ${i}`}><RemarkText remark={r} /></div>)
