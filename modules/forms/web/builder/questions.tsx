import { InputNumber, Select, Switch } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import type { Question } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import type { Part } from './builder.tsx'
import { QuestionItem } from './question-item.tsx'
import { freeKey } from './said.ts'
import { useBinds } from './use-binds.ts'

const free = ['text', 'choice', 'file']

/** What is asked, in the order in which it is; and how much of it at once. */
export function Questions({ draft, language, change }: Part) {
  const t = useText(texts).build
  const { groups, nameOf } = useBinds()
  const { questions, most } = draft
  const put = (next: Question[]): void => change({ questions: next })
  const add = (bind: string): void => put([...questions, { key: freeKey(bind, questions.map((q) => q.key)), bind: bind as Question['bind'], label: null, help: null, required: false, choices: bind === 'choice' ? [{ 'zh-CN': '', 'zh-TW': '', en: '' }, { 'zh-CN': '', 'zh-TW': '', en: '' }] : [], known: 'leave-out' }])
  const move = (i: number, by: number): void => { const next = [...questions]; const [one] = next.splice(i, 1); next.splice(i + by, 0, one!); put(next) }
  const open = groups.map((g) => ({ ...g, options: g.options.filter((o) => free.includes(o.value) || !questions.some((q) => q.bind === o.value)) })).filter((g) => g.options.length)
  return (
    <Card title={t.questions} note={t.questionsNote}>
      <div className={css.fields}>
        <ul className={css.list}>
          {questions.map((q, i) => <li key={q.key}><QuestionItem question={q} name={nameOf(q.bind)} language={language} first={i === 0} last={i === questions.length - 1} onMove={(by) => move(i, by)} onChange={(part) => put(questions.map((o) => (o === q ? { ...q, ...part } : o)))} onRemove={() => put(questions.filter((o) => o !== q))} /></li>)}
        </ul>
        <Select aria-label={t.add} placeholder={t.add} value={null} onChange={(bind: string | null) => { if (bind) add(bind) }} options={open} showSearch={{ optionFilterProp: 'label' }} />
        <div className={css.switch}>
          <Switch aria-label={t.few} checked={most !== null} onChange={(on) => change({ most: on ? 3 : null })} />{t.few}
          {most !== null && <InputNumber aria-label={t.atOnce} min={1} max={40} value={most} onChange={(n) => { if (n) change({ most: n }) }} suffix={t.atOnce} />}
        </div>
        <small className="muted">{t.fewNote}</small>
      </div>
    </Card>
  )
}
