import { Input } from 'antd'
import { z } from 'zod'
import { AnalysisQuery } from '../../contract.ts'
import { Link, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'
import { useCatalogue, type Words } from '../use-catalogue.ts'
import { questionAt } from '../use-question.ts'

const State = z.object({ search: z.string().default('') })

/** Every measure with its definition, its unit, whether it adds up, what it splits by and where it is used. */
export default function CataloguePage() {
  const t = useText(texts).catalogue
  const { words, error, again } = useCatalogue()
  const [{ search }, set] = useSearchState(State)
  const wanted = search.trim().toLowerCase()
  const found = words?.measures.filter((m) => !wanted || [...Object.values(m.label), ...Object.values(m.description), m.key].some((text) => text.toLowerCase().includes(wanted))) ?? []
  const groups = words ? [...new Set(found.map((m) => words.label(m.rows)))] : []
  return (
    <>
      <PageHead title={t.title} note={t.lead} back={{ to: '/insight/analysis', label: t.back }} />
      {error ? <ErrorState problem={error} again={again} /> : !words ? <Block height={480} /> : (
        <div className={css.catalogue}>
          <Input.Search aria-label={t.search} placeholder={t.search} value={search} onChange={(e) => set({ search: e.target.value }, { replace: true })} allowClear />
          {groups.map((group) => <Card key={group} title={group}>{found.filter((m) => words.label(m.rows) === group).map((m) => <Measure key={m.key} measure={m} words={words} />)}</Card>)}
          {!groups.length && <EmptyState title={t.none} icon="insight" />}
        </div>
      )}
    </>
  )
}

function Measure({ measure: m, words }: { measure: Words['measures'][number]; words: Words }) {
  const t = useText(texts).catalogue
  const used = words.usedIn.filter((u) => u.measure === m.key)
  return (
    <article className={css.measure} id={m.key}>
      <div className={css.line}><h3>{words.label(m.label)}</h3><code className="muted small">{m.key}</code><Button kind="text" to={questionAt(AnalysisQuery.parse({ measures: [m.key] }))}>{t.ask}</Button></div>
      <p>{words.label(m.description)}</p>
      <div className={css.facts}>
        <span>{t.unit}: {t.units[m.unit]}{m.state ? ` · ${t.state}` : ''}</span>
        <span>{t.adds}: {m.over ? t.over(words.name(m.over[0]), words.name(m.over[1])) : t.additive[m.additive]}</span>
      </div>
      <details><summary className="muted small">{t.splits} ({m.splits.length})</summary><p className="small">{m.splits.map(words.name).join(' · ')}</p></details>
      {used.length > 0 && <p className="small">{t.used}: {used.map((u, i) => <span key={u.id}>{i > 0 && ' · '}<Link to={`/insight/analysis?saved=${u.id}`}>{u.name}</Link></span>)}</p>}
    </article>
  )
}
