import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { useNamed } from '#platform/web/text.ts'
import type { findModels } from '../contract.ts'

export type Kind = ReplyOf<typeof findModels>['kinds'][number]
type Metric = Kind['metrics'][number]

/** Words and figures of a kind of model in the reader's language. */
export function useKindWords(): { name: (kind: Kind, key: string) => string; figure: (metric: Metric, value: number | null | undefined) => string } {
  const f = useFormat()
  const named = useNamed()
  return {
    name: (kind, key) => (kind.names[key] ? named(kind.names[key]) : key),
    figure: ({ format }, value) => (value === null || value === undefined ? '—' : format === 'share' ? f.percent(value, 1) : format === 'money' ? f.money(value) : Number.isInteger(value) ? f.number(value) : f.fixed(value, 3)),
  }
}
