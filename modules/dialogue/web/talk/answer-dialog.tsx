import { Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { type Asking, answerQuestion, findAskings } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { asked } from '../word/refreshed.ts'

type Value = string | number | boolean | string[] | null

/** Notes what was answered to a question, in the form that its field has, or that there was no answer. */
export function AnswerDialog({ partyId, askingId, onClose }: { partyId: string; askingId: string; onClose: () => void }) {
  const t = useText(texts).ask
  const named = useNamed()
  const [value, setValue] = useState<Value>(null)
  const { data } = useCall(findAskings, { params: { id: partyId } })
  const asking = data?.askings.find((a) => a.id === askingId)
  const act = useAct(answerQuestion, { refreshes: asked, done: t.answered, onDone: onClose })
  const send = (outcome: 'answered' | 'declined' | 'no-answer'): void => act.mutate({ params: { id: askingId }, body: { outcome, ...(outcome === 'answered' && value !== null && { value }) } })
  const empty = value === null || value === '' || (Array.isArray(value) && !value.length)
  return (
    <Dialog title={t.answerTitle} open onClose={onClose} act={{ label: t.answer, onClick: () => send('answered'), busy: act.isPending, disabled: empty }}>
      {!asking ? <Lines count={3} /> : (
        <div className="stack">
          <p className={css.text}>{asking.wording}</p>
          <AnswerField asking={asking} value={value} onChange={setValue} label={t.answer} />
          {asking.question.fillsLabel && <p className="muted small">{t.goesTo(named(asking.question.fillsLabel))}</p>}
          <span className={css.acts}><Button onClick={() => send('declined')} busy={act.isPending}>{t.declined}</Button><Button onClick={() => send('no-answer')} busy={act.isPending}>{t['no-answer']}</Button></span>
        </div>
      )}
    </Dialog>
  )
}

function AnswerField({ asking: { question }, value, onChange, label }: { asking: Asking; value: Value; onChange: (value: Value) => void; label: string }) {
  const t = useText(texts).ask
  const named = useNamed()
  const options = question.choices.map((c) => ({ value: c.key, label: named(c.label) }))
  const whole = { width: '100%' }
  switch (question.kind) {
    case 'choice': return <Select aria-label={label} value={(value as string | null) ?? null} options={options} onChange={onChange} showSearch={{ optionFilterProp: 'label' }} style={whole} />
    case 'choices': return <Select mode="multiple" aria-label={label} value={(value as string[] | null) ?? []} options={options} onChange={onChange} style={whole} />
    case 'boolean': return <Radio.Group aria-label={label} value={value} options={[{ value: true, label: t.yes }, { value: false, label: t.no }]} onChange={(e) => onChange(e.target.value as boolean)} />
    case 'date': return <DayField label={label} value={value as string | null} onChange={onChange} />
    case 'number': case 'money': return <InputNumber aria-label={label} value={value as number | null} onChange={onChange} style={whole} />
    default: return <Input.TextArea aria-label={label} value={(value as string | null) ?? ''} onChange={(e) => onChange(e.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} autoFocus />
  }
}
