import { Input, InputNumber, Switch } from 'antd'
import { useState } from 'react'
import { dayIn } from '#kernel/date.ts'
import type { SettingValue } from '#modules/firm/contract.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DayField } from '#ui/day-field.tsx'
import { texts } from '../../messages/delivery.ts'
import css from './mail-setting.module.css'
import type { SettingProps } from './sending-setting.tsx'

type Rates = SettingValue<'sending.rates'>

/** How fast mail leaves: in all, to single domains, and while a sending domain is new. Kept when saved. */
export function Pace({ value, put }: SettingProps) {
  const kept = value('sending.rates')
  return <PaceForm key={JSON.stringify(kept)} kept={kept} zone={value('firm.zone')} save={(rates) => put('sending.rates', rates)} />
}

function PaceForm({ kept, zone, save }: { kept: Rates; zone: string; save: (rates: Rates) => void }) {
  const t = useText(texts).setting
  const [rates, setRates] = useState(kept)
  const { warmUp, domains } = rates
  const set = (part: Partial<Rates>): void => setRates({ ...rates, ...part })
  const setDomain = (at: number, part: Partial<Rates['domains'][number]>): void => set({ domains: domains.map((d, i) => (i === at ? { ...d, ...part } : d)) })
  const fits = domains.every((d) => /^[a-z0-9.-]+\.[a-z0-9-]+$/.test(d.domain.trim().toLowerCase()))
  const changed = JSON.stringify(rates) !== JSON.stringify(kept)
  return (
    <Card title={t.rates}>
      <div className={css.form}>
        <label className={css.field}>{t.perMinute}<InputNumber min={1} max={1_000_000} value={rates.perMinute} onChange={(n) => set({ perMinute: n })} style={{ width: 160 }} /><small>{t.perMinuteNote}</small></label>
        <div className={css.field} role="group" aria-label={t.domains}>{t.domains}
          {domains.map((d, i) => (
            <div key={i} className={css.two}>
              <Input aria-label={`${t.domain} ${i + 1}`} placeholder="qq.com" value={d.domain} maxLength={255} onChange={(e) => setDomain(i, { domain: e.target.value })} />
              <InputNumber aria-label={`${t.perHour} ${d.domain}`} min={1} max={10_000_000} suffix={t.perHour} value={d.perHour} onChange={(n) => setDomain(i, { perHour: n ?? 1 })} style={{ width: '100%' }} />
              <Button kind="quiet" icon="close" label={t.dropDomain(d.domain)} onClick={() => set({ domains: domains.filter((_, k) => k !== i) })} />
            </div>
          ))}
          <div><Button icon="plus" onClick={() => set({ domains: [...domains, { domain: '', perHour: 1000 }] })}>{t.addDomain}</Button></div>
        </div>
        <div className={css.field}><div className="row"><Switch aria-label={t.warmUp} checked={warmUp !== null} onChange={(on) => set({ warmUp: on ? { since: dayIn(zone, new Date()), first: 200, growth: 1.5 } : null })} />{t.warmUp}</div><small>{t.warmUpNote}</small></div>
        {warmUp && (
          <div className={css.three}>
            <label className={css.field}>{t.since}<DayField label={t.since} value={warmUp.since} onChange={(day) => { if (day) set({ warmUp: { ...warmUp, since: day } }) }} /></label>
            <label className={css.field}>{t.first}<InputNumber min={10} max={1_000_000} value={warmUp.first} onChange={(n) => set({ warmUp: { ...warmUp, first: n ?? 200 } })} style={{ width: '100%' }} /></label>
            <label className={css.field}>{t.growth}<InputNumber min={1.05} max={3} step={0.05} value={warmUp.growth} onChange={(n) => set({ warmUp: { ...warmUp, growth: n ?? 1.5 } })} style={{ width: '100%' }} /></label>
          </div>
        )}
        {changed && <div><Button kind="primary" disabled={!fits} onClick={() => save({ ...rates, domains: domains.map((d) => ({ ...d, domain: d.domain.trim().toLowerCase() })) })}>{t.save}</Button></div>}
      </div>
    </Card>
  )
}
