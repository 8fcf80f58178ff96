import { InputNumber } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import type { SettingProps } from './firm-setting.tsx'

/** Where A and B end, in per cent of revenue. */
export function AbcCuts({ value, put }: SettingProps) {
  const t = useText(texts)
  const s = t.firm
  const before = value('abc.cuts').map((share) => Math.round(share * 1000) / 10)
  const [[a, b], setCuts] = useState([before[0]!, before[1]!])
  const fits = a! > 0 && b! > a! && b! < 100
  return (
    <div className={css.field} role="group" aria-label={s.abc}>
      {s.abc}
      <div className={css.pair}>
        <InputNumber aria-label={s.a} prefix={s.a} suffix="%" min={1} max={98} value={a!} onChange={(v) => setCuts([Number(v ?? 0), b!])} style={{ width: '100%' }} />
        <InputNumber aria-label={s.b} prefix={s.b} suffix="%" min={2} max={99} value={b!} onChange={(v) => setCuts([a!, Number(v ?? 0)])} style={{ width: '100%' }} />
      </div>
      <small>{s.abcNote}</small>
      {!fits && <span className={css.bad} role="alert">{s.bad}</span>}
      {(a !== before[0] || b !== before[1]) && <div><Button kind="primary" disabled={!fits} onClick={() => put('abc.cuts', [a! / 100, b! / 100])}>{t.save}</Button></div>}
    </div>
  )
}
