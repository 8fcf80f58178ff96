import { Input, Select, Switch } from 'antd'
import type { Language } from '#kernel/text.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Question } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import { said, saidOrNone } from './said.ts'

interface ItemProps { question: Question; name: string; language: Language; first: boolean; last: boolean; onMove: (by: number) => void; onChange: (part: Partial<Question>) => void; onRemove: () => void }

/** One question: what it fills in, how it is put, and what happens when the answer is known. */
export function QuestionItem({ question, name, language, first, last, onMove, onChange, onRemove }: ItemProps) {
  const t = useText(texts).build
  const bound = !['text', 'choice', 'file'].includes(question.bind)
  return (
    <div className={css.item}>
      <div className={css.head}>
        <span className="row"><strong>{question.label?.[language] || name}</strong><Tag>{name}</Tag></span>
        <span className="row"><Button kind="quiet" icon="arrowUp" label={`${t.up} ${name}`} disabled={first} onClick={() => onMove(-1)} /><Button kind="quiet" icon="arrowDown" label={`${t.down} ${name}`} disabled={last} onClick={() => onMove(1)} /><Button kind="quiet" icon="trash" label={`${t.remove} ${name}`} onClick={onRemove} /></span>
      </div>
      <div className={css.pair}>
        <label className={css.field}>{t.label}<Input maxLength={200} placeholder={name} value={question.label?.[language] ?? ''} onChange={(e) => onChange({ label: saidOrNone(question.label, language, e.target.value) })} /></label>
        <label className={css.field}>{t.help}<Input maxLength={300} value={question.help?.[language] ?? ''} onChange={(e) => onChange({ help: saidOrNone(question.help, language, e.target.value) })} /></label>
      </div>
      {question.bind === 'choice' && <Choices question={question} language={language} onChange={onChange} />}
      <div className="row">
        <label className={css.switch}><Switch size="small" checked={question.required} onChange={(required) => onChange({ required })} />{t.required}</label>
        {bound && <Select aria-label={`${t.known} ${name}`} size="small" popupMatchSelectWidth={false} value={question.known} onChange={(known) => onChange({ known })} options={(['leave-out', 'prefill'] as const).map((value) => ({ value, label: t.knowns[value] }))} />}
      </div>
    </div>
  )
}

function Choices({ question, language, onChange }: Pick<ItemProps, 'question' | 'language' | 'onChange'>) {
  const t = useText(texts).build
  const { choices } = question
  return (
    <div className={css.field}>
      {t.choices}
      {choices.map((choice, i) => (
        <span key={i} className={css.choice}><Input aria-label={`${t.choice} ${i + 1}`} maxLength={120} value={choice[language]} onChange={(e) => onChange({ choices: choices.map((c, j) => (j === i ? said(c, language, e.target.value) : c)) })} /><Button kind="quiet" icon="trash" label={`${t.remove} ${t.choice} ${i + 1}`} onClick={() => onChange({ choices: choices.filter((_, j) => j !== i) })} /></span>
      ))}
      <span><Button kind="text" icon="plus" disabled={choices.length >= 30} onClick={() => onChange({ choices: [...choices, { 'zh-CN': '', 'zh-TW': '', en: '' }] })}>{t.addChoice}</Button></span>
    </div>
  )
}
