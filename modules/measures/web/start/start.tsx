import { AnalysisQuery } from '../../contract.ts'
import { useText } from '#platform/web/text.ts'
import { Link } from '#platform/web/navigate.ts'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { texts } from '../../messages/web.ts'
import { MeasureSelect } from '../builder/builder.tsx'
import css from '../measures.module.css'
import type { Words } from '../use-catalogue.ts'
import { questionAt } from '../use-question.ts'
import { type QuestionKey, questions } from './questions.ts'

const icons = { sales: 'insight', tiers: 'parties', products: 'order', channels: 'marketing', contacts: 'message', decline: 'picture' } as const

/** An empty page: questions in plain words, those that the reader may ask. */
export function Start({ words, onAsk }: { words: Words; onAsk: (query: AnalysisQuery) => void }) {
  const t = useText(texts)
  const known = (Object.entries(questions) as [QuestionKey, (typeof questions)[QuestionKey]][]).filter(([, { query }]) => query.measures.every((key) => words.measure(key)))
  return (
    <Card title={t.start.title} note={t.start.text}>
      <ul className={css.questions}>
        {known.map(([key, { query, picture }]) => <li key={key}><Link to={`${questionAt(query as never)}&picture=${picture}`}><Icon name={icons[key]} size={20} />{t.start[key]}</Link></li>)}
      </ul>
      <label className={css.begin}><span>{t.builder.measures}</span><MeasureSelect value={[]} words={words} onChange={(measures) => onAsk(AnalysisQuery.parse({ measures }))} /></label>
    </Card>
  )
}
