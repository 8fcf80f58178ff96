import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { type Analysis, type AnalysisQuery, askMeasures } from '#modules/measures/contract.ts'
import { call } from '#platform/web/call.ts'
import type { ProblemError } from '#platform/web/problem.ts'

export type Question = z.input<typeof AnalysisQuery>
type Value = Analysis['cells'][number][number]

/** Where a question can be looked at and changed. */
export const addressOfQuestion = (query: Question): string => `/insight/analysis?${new URLSearchParams({ q: JSON.stringify(query) })}`

/** Asks measures; a warehouse that is away or not built says nothing here, its own figure does. */
export const useAnswer = (query: Question) => useQuery<Analysis, ProblemError>({ queryKey: [askMeasures.name, query], queryFn: ({ signal }) => call(askMeasures, { body: query, signal }), staleTime: 5 * 60_000, retry: false })

const number = (value: NonNullable<Value>['values'][number] | undefined): number | null => (value === null || value === undefined ? null : Number(value))

/** The total of a question's measure, by its place, and of what it is compared with; null where it is not known or withheld. */
export function totalIn(answer: Analysis | undefined, measure = 0): { now: number | null; before: number | null } {
  const cell = answer?.cells.at(-1)?.at(-1)
  return cell && !cell.hidden ? { now: number(cell.values[measure]), before: number(cell.before?.[measure]) } : { now: null, before: null }
}

export const useQuestion = (query: Question): { now: number | null; before: number | null } => totalIn(useAnswer(query).data)
