import { type ReactNode, useMemo, useState } from 'react'
import type { Condition, Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { FilterSentence, type SentencePart } from '#ui/filter-sentence.tsx'
import { texts } from '../../messages/web.ts'
import { PartyWord } from '../field/party-name.tsx'
import { useRefNames } from '../field/ref-names.ts'
import type { Fields } from '../field/use-fields.ts'
import css from './condition-dialog.module.css'
import { ConditionDialog, type Counting } from './condition-dialog.tsx'
import { isCondition, readFilter, type Sentence, sentenceOf, withPart, writeFilter } from './shape.ts'
import { actsIn, useActivities } from './use-activities.ts'
import { kindsIn, partWords } from './words.ts'

interface ListFilterProps { value: string; onChange: (filter: string) => void; tail?: ReactNode; /** What the list can be filtered by, and how many a filter finds. */ fields: Fields; counting?: Counting }

/** A list's filter as a sentence that can be changed part by part. The value is the filter's JSON, as addresses, views and the API carry it. */
export function ListFilter({ value, onChange, tail, fields, counting }: ListFilterProps) {
  const t = useText(texts)
  const f = useFormat()
  const filter = useMemo(() => readFilter(value), [value])
  const acts = useActivities(actsIn(filter))
  const kinds = useMemo(() => new Set(kindsIn(filter, fields, acts)), [filter, fields, acts])
  const nameOf = useRefNames(kinds)
  const [open, setOpen] = useState<number | null>(null)
  const sentence = sentenceOf(filter)
  const change = (next: Sentence): void => { setOpen(null); onChange(writeFilter(next)) }
  const parts = sentence.parts.map((part, i): SentencePart => ({
    key: `${i} ${JSON.stringify(part)}`, ...partWords(part, { t, f, fields, nameOf, acts }), ...partyIn(part, fields), onRemove: () => change(withPart(sentence, i, null)), ...(isCondition(part) && { onOpen: () => setOpen(i) }),
  }))
  const other = sentence.join === 'all' ? 'any' : 'all'
  const join = <button type="button" className={css.join} title={other === 'any' ? t.filter.some : t.filter.every} onClick={() => change({ ...sentence, join: other })}>{sentence.join === 'all' ? t.filter.and : t.filter.or}</button>
  return (
    <>
      <FilterSentence parts={parts} join={join} onAdd={() => setOpen(sentence.parts.length)} tail={tail} />
      {open !== null && <Making sentence={sentence} at={open} fields={fields} counting={counting} onChange={change} onClose={() => setOpen(null)} />}
    </>
  )
}

/** A party that a condition names shows by its name. */
const partyIn = (part: Filter, fields: Fields): { shown?: ReactNode } => (isCondition(part) && fields.get(part.field)?.kind === 'party' && typeof part.value === 'string' ? { shown: <PartyWord id={part.value} /> } : {})

function Making({ sentence, at, fields, counting, onChange, onClose }: { sentence: Sentence; at: number; fields: Fields; counting: Counting | undefined; onChange: (next: Sentence) => void; onClose: () => void }) {
  const part = sentence.parts[at]
  const start = part && isCondition(part) ? part : null
  return (
    <ConditionDialog start={start} fields={fields} counting={counting} whole={(next: Filter) => writeFilter(withPart(sentence, at, next))} onClose={onClose}
      onApply={(next: Condition) => onChange(withPart(sentence, at, next))} onRemove={start ? () => onChange(withPart(sentence, at, null)) : undefined} />
  )
}
