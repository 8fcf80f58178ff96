import { Select } from 'antd'
import type { AnalysisQuery, Split } from '../../contract.ts'
import { PartyFilter } from '#modules/parties/web/filter/party-filter.tsx'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'
import { inMart, type Words } from '../use-catalogue.ts'
import { MartPart, useMarts } from './mart-part.tsx'
import { PeriodPart } from './period-part.tsx'
import { changed, writtenFilter } from './shape.ts'
import { SplitPart } from './split-part.tsx'

/** What is asked, part by part; each change asks anew. */
export function Builder({ query, words: all, onAsk }: { query: AnalysisQuery; words: Words; onAsk: (query: AnalysisQuery) => void }) {
  const t = useText(texts).builder
  const marts = useMarts()
  const wordsOf = (mart: string | undefined): Words => inMart(all, marts.find((m) => m.id === mart)?.functions ?? [])
  const words = wordsOf(query.mart)
  const enter = (mart: string | undefined): void => {
    const there = wordsOf(mart)
    const kept = query.measures.filter((key) => there.measures.some((m) => m.key === key))
    onAsk(changed(query, { mart, measures: kept.length ? kept : there.measures.slice(0, 1).map((m) => m.key) }, there))
  }
  const change = (part: Partial<AnalysisQuery>): void => onAsk(changed(query, part, words))
  const open = words.splitsOf(query.measures)
  const side = (which: 'rows' | 'columns', most: number) => <SplitPart label={t[which]} splits={query[which]} most={most} words={words} open={open.filter((by) => !query[which === 'rows' ? 'columns' : 'rows'].some((s) => s.by === by))} onChange={(next: Split[]) => change({ [which]: next })} />
  return (
    <Card className={css.builder}>
      <div className={css.parts}>
        <label className={css.wide}><span>{t.measures}</span><MeasureSelect value={query.measures} words={words} onChange={(measures) => { if (measures.length) change({ measures }) }} /></label>
        {side('rows', 3)}
        {side('columns', 2)}
        {(query.rows.length > 0 || query.columns.length > 0) && <Button kind="quiet" icon="columns" label={t.swap} onClick={() => change({ rows: query.columns, columns: query.rows.slice(0, 2) })} />}
        <PeriodPart query={query} onChange={change} />
        <MartPart value={query.mart} onChange={enter} />
      </div>
      <div className={css.filter}><PartyFilter value={query.parties ? JSON.stringify(query.parties) : ''} onChange={(text) => change({ parties: writtenFilter(text) })} tail={null} /></div>
    </Card>
  )
}

/** Measures by what they count rows of. */
export function MeasureSelect({ value, words, onChange, autoFocus }: { value: readonly string[]; words: Words; onChange: (keys: string[]) => void; autoFocus?: boolean }) {
  const t = useText(texts).builder
  const groups = [...new Set(words.measures.map((m) => words.label(m.rows)))]
  const options = groups.map((group) => ({ label: group, options: words.measures.filter((m) => words.label(m.rows) === group).map((m) => ({ value: m.key, label: words.label(m.label), title: words.label(m.description) })) }))
  return <Select mode="multiple" aria-label={t.measures} placeholder={t.measuresHint} value={[...value]} onChange={onChange} options={options} showSearch={{ optionFilterProp: 'label' }} maxCount={8} autoFocus={autoFocus} className={css.measures} />
}
