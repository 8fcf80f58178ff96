import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { call } from '#platform/web/call.ts'
import type { ProblemError } from '#platform/web/problem.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import { type Evidence, tryEvidence } from '../../contract.ts'

export interface Trial { data: ReplyOf<typeof tryEvidence> | undefined; error: ProblemError | null; isFetching: boolean }

/** What an evidence counts now, while it is being chosen. */
export function useTrial(evidence: Evidence | null): Trial {
  const settled = useSettled(evidence, 250)
  return useQuery<ReplyOf<typeof tryEvidence>, ProblemError>({ queryKey: [tryEvidence.name, settled], queryFn: ({ signal }) => call(tryEvidence, { body: { evidence: settled! }, signal }), enabled: settled !== null, staleTime: 30_000, retry: false })
}
