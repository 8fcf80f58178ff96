import { InputNumber } from 'antd'
import type { Sequence, Step } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import { ActEditor } from './act-editor.tsx'
import css from './builder.module.css'
import type { Editing } from './known.ts'
import { WhenEditor } from './when-editor.tsx'

const MOST = 5

/** Steps one after the other: each within days of the one before, and without something between. */
export function SequenceEditor({ value: { steps, when }, onChange, acts }: Omit<Editing<Sequence>, 'fields'>) {
  const t = useText(texts).build
  const put = (next: readonly Step[]): void => onChange({ steps: [...next], ...(when && { when }) })
  const replace = (i: number, step: Step): void => put(steps.map((s, k) => (k === i ? step : s)))
  return (
    <>
      {steps.map((step, i) => (
        <div key={i} className={css.step}>
          <div className={css.line}>
            <b className={css.fit}>{i === 0 ? t.firstStep : t.nextStep}</b>
            {i > 0 && <InputNumber aria-label={`${t.within} ${t.days}`} placeholder={t.anyTime} prefix={t.within} min={0} max={36_500} precision={0} value={step.within ?? null} onChange={(n) => { const { within: _, ...rest } = step; replace(i, { ...rest, ...(n !== null && { within: n }) }) }} suffix={t.days} />}
            {i > 1 && <Button className={css.fit} kind="quiet" icon="close" label={t.remove} onClick={() => put(steps.filter((_, k) => k !== i))} />}
          </div>
          <ActEditor value={step} onChange={(next) => replace(i, next)} acts={acts} />
          {i > 0 && (step.without
            ? <div className={css.step}><div className={css.line}><span className="muted">{t.without}</span><Button className={css.fit} kind="quiet" icon="close" label={t.remove} onClick={() => { const { without: _, ...rest } = step; replace(i, rest) }} /></div><ActEditor value={step.without} onChange={(without) => replace(i, { ...step, without })} acts={acts} /></div>
            : <div><Button kind="text" icon="plus" onClick={() => replace(i, { ...step, without: { what: '' } })}>{t.addWithout}</Button></div>)}
          {i === 0 && <WhenEditor value={when} onChange={(next) => onChange({ steps, ...(next && { when: next }) })} />}
        </div>
      ))}
      {steps.length < MOST && <div><Button kind="text" icon="plus" onClick={() => put([...steps, { what: '', within: 7 }])}>{t.addStep}</Button></div>}
    </>
  )
}
