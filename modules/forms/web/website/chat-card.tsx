import { Input, Segmented, Select, Switch, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { type Language, languages, type Named } from '#kernel/text.ts'
import type { SettingValue } from '#modules/firm/contract.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import css from '../builder/builder.module.css'
import { Snippet } from '../builder/share.tsx'
import { empty, said } from '../builder/said.ts'

type Widget = SettingValue<'chat.widget'>
const languageNames: Record<Language, string> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' }
const days = [1, 2, 3, 4, 5, 6, 7] as const

/** The chat on the firm's sites: its words, its hours, and what it answers by itself. */
export function ChatCard({ value, put, snippet }: { value: Widget; put: (value: Widget) => void; snippet: string }) {
  const t = useText(texts)
  const [draft, setDraft] = useState(value)
  const [language, setLanguage] = useState<Language>(useLanguage())
  const change = (part: Partial<Widget>): void => setDraft({ ...draft, ...part })
  const dirty = JSON.stringify(draft) !== JSON.stringify(value)
  const words = (key: 'greeting' | 'consent', text: string): void => change({ [key]: said(draft[key], language, text) })
  return (
    <Card title={t.site.chat} note={t.site.chatNote}>
      <div className={css.fields}>
        <label className={css.switch}><Switch checked={draft.active} onChange={(active) => change({ active })} />{t.site.active}</label>
        <Snippet text={snippet} label={t.share.copy} />
        <div className={css.pair}>
          <div className={css.field}>{t.build.language}<span><Segmented aria-label={t.build.language} value={language} onChange={setLanguage} options={languages.map((v) => ({ value: v, label: languageNames[v] }))} /></span></div>
          <label className={css.field}>{t.build.colour}<Select value={draft.colour} onChange={(colour) => change({ colour })} options={(['jade', 'indigo', 'ink'] as const).map((v) => ({ value: v, label: t.build.colours[v] }))} /></label>
        </div>
        <label className={css.field}>{t.site.greeting}<Input maxLength={300} value={draft.greeting[language]} onChange={(e) => words('greeting', e.target.value)} /></label>
        <label className={css.field}>{t.site.consent}<Input.TextArea autoSize maxLength={600} value={draft.consent[language]} onChange={(e) => words('consent', e.target.value)} /></label>
        <Hours draft={draft} change={change} />
        <Answers draft={draft} language={language} change={change} />
        <span><Button kind="primary" disabled={!dirty} onClick={() => put(draft)}>{t.build.save}</Button></span>
      </div>
    </Card>
  )
}

interface PartProps { draft: Widget; change: (part: Partial<Widget>) => void }

function Hours({ draft, change }: PartProps) {
  const t = useText(texts).site
  const of = (day: number) => draft.hours.find((h) => h.day === day)
  const put = (day: number, hours: { from: string; to: string } | null): void => change({ hours: [...draft.hours.filter((h) => h.day !== day), ...(hours ? [{ day, ...hours }] : [])].toSorted((a, b) => a.day - b.day) })
  return (
    <div className={css.field}>
      {t.hours}
      {days.map((day) => {
        const hours = of(day)
        return (
          <div key={day} className="row">
            <label className={css.switch} style={{ minWidth: 110 }}><Switch size="small" checked={hours !== undefined} onChange={(on) => put(day, on ? { from: '09:00', to: '18:00' } : null)} />{t.days[day - 1]}</label>
            {hours && <TimePicker.RangePicker aria-label={t.days[day - 1] ?? ''} format="HH:mm" minuteStep={15} allowClear={false} value={[dayjs(`2000-01-01T${hours.from}`), dayjs(`2000-01-01T${hours.to}`)]} onChange={(range) => { if (range?.[0] && range[1]) put(day, { from: range[0].format('HH:mm'), to: range[1].format('HH:mm') }) }} />}
          </div>
        )
      })}
      <small>{t.hoursNote}</small>
    </div>
  )
}

function Answers({ draft, language, change }: PartProps & { language: Language }) {
  const t = useText(texts)
  const { questions } = draft
  const set = (i: number, key: 'ask' | 'answer', text: Named): void => change({ questions: questions.map((q, j) => (j === i ? { ...q, [key]: text } : q)) })
  return (
    <div className={css.field}>
      {t.site.answers}
      {questions.map((q, i) => (
        <div key={i} className={css.item}>
          <div className={css.choice}><Input aria-label={`${t.site.ask} ${i + 1}`} placeholder={t.site.ask} maxLength={120} value={q.ask[language]} onChange={(e) => set(i, 'ask', said(q.ask, language, e.target.value))} /><Button kind="quiet" icon="trash" label={`${t.build.remove} ${t.site.ask} ${i + 1}`} onClick={() => change({ questions: questions.filter((_, j) => j !== i) })} /></div>
          <Input.TextArea aria-label={`${t.site.answer} ${i + 1}`} placeholder={t.site.answer} autoSize maxLength={800} value={q.answer[language]} onChange={(e) => set(i, 'answer', said(q.answer, language, e.target.value))} />
        </div>
      ))}
      <span><Button kind="text" icon="plus" disabled={questions.length >= 6} onClick={() => change({ questions: [...questions, { ask: empty, answer: empty }] })}>{t.site.addAnswer}</Button></span>
      <small>{t.site.answersNote}</small>
    </div>
  )
}
