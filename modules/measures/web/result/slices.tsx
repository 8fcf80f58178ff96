import type { Analysis, AnalysisQuery } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { FilterSentence } from '#ui/filter-sentence.tsx'
import { texts } from '../../messages/web.ts'

/** What the question is narrowed to, each part to be taken out. */
export function Slices({ query, answer, onAsk }: { query: AnalysisQuery; answer: Analysis; onAsk: (query: AnalysisQuery) => void }) {
  const t = useText(texts).builder
  const f = useFormat()
  const label = useNamed()
  if (!query.only.length || query.only.length !== answer.only.length) return null
  const parts = answer.only.map((slice, i) => ({ key: String(i), words: `${slice.not ? t.not : t.only} ${label(slice.label)}`, value: f.list(slice.values.slice(0, 5)) + (slice.values.length > 5 ? '…' : ''), onRemove: () => onAsk({ ...query, only: query.only.filter((_, at) => at !== i) }) }))
  return <FilterSentence parts={parts} />
}
