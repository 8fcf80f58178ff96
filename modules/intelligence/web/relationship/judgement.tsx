import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { texts } from '../../messages/web.ts'
import { endOverride, getRelationship, type judgedParts, overrideStanding, type Relationship } from '../../contract.ts'
import { useWords, type Words } from '../word/use-words.ts'
import css from './relationship.module.css'

type What = (typeof judgedParts)[number]

/** A person's judgement against the computed one: who, why and until when; or the form to give one. */
export function Judgement({ what, relationship: r }: { what: What; relationship: Relationship }) {
  const t = useText(texts).standing.override
  const f = useFormat()
  const words = useWords()
  const may = useMay()
  const [writing, setWriting] = useState(false)
  const end = useAct(endOverride, { refreshes: [getRelationship], done: t.ended })
  const { override, computed } = r[what]
  if (writing) return <JudgementForm what={what} relationship={r} onDone={() => setWriting(false)} />
  if (!override) return may(['update', 'party']) && <div><Button icon="edit" onClick={() => setWriting(true)}>{t.act}</Button></div>
  return (
    <section className={css.judged}>
      <p><strong>{words[what](override.value)}</strong> <span className="muted">{t.instead(words[what](computed))}</span></p>
      <p>{override.reason}</p>
      <p className="small muted">{t.byLine(override.byName ?? t.someone, f.relative(override.at), f.day(override.until))}</p>
      {may(['update', 'party']) && <div className="row"><Button onClick={() => end.mutate({ params: { id: r.partyId, what } })} busy={end.isPending}>{t.end}</Button><Button kind="quiet" onClick={() => setWriting(true)}>{t.act}</Button></div>}
    </section>
  )
}

const choices: Record<Exclude<What, 'tier'>, readonly number[]> = { stage: [0, 1, 2, 3, 4], loyalty: [1, 2, 3, 4, 5], rung: [1, 2, 3, 4, 5, 6], grade: [1, 2, 3], level: [1, 2, 3, 4, 5], type: [1, 2, 3, 4, 5, 6] }
const choicesFor = (what: What, words: Words): readonly number[] => (what === 'tier' ? Array.from({ length: words.tierCount }, (_, i) => i + 1) : choices[what])

interface Entered { value: number; reason: string; until: string }

function JudgementForm({ what, relationship: r, onDone }: { what: What; relationship: Relationship; onDone: () => void }) {
  const { standing: s, judged } = useText(texts)
  const t = s.override
  const names = { ...s, ...judged }
  const words = useWords()
  const [form] = Form.useForm<Entered>()
  const save = useAct(overrideStanding, { refreshes: [getRelationship], done: t.saved, onDone, onProblem: (problem) => markFaults(form, problem) })
  const required = [{ required: true, message: t.needed }]
  return (
    <section>
      <h3>{t.title(names[what])}</h3>
      <Form name={`judgement-${what}`} form={form} layout="vertical" requiredMark={false} initialValues={{ value: choicesFor(what, words).includes(r[what].code) ? r[what].code : undefined, until: dayFromNumber(dayNumber(r.asOf) + 90) }} onFinish={(body) => save.mutate({ params: { id: r.partyId }, body: { what, ...body } })}>
        <Form.Item name="value" label={t.value} rules={required}><Select options={choicesFor(what, words).map((value) => ({ value, label: words[what](value) }))} /></Form.Item>
        <Form.Item name="reason" label={t.reason} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input.TextArea rows={2} maxLength={500} placeholder={t.reasonHint} /></Form.Item>
        <Form.Item name="until" label={t.until} rules={required} extra={t.note}><DayField least={r.asOf} /></Form.Item>
        <div className="row"><Button kind="primary" type="submit" busy={save.isPending}>{t.save}</Button><Button onClick={onDone}>{t.cancel}</Button></div>
      </Form>
    </section>
  )
}
