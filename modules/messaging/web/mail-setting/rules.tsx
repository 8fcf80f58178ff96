import { Input, InputNumber, Segmented, Switch } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { texts } from '../../messages/delivery.ts'
import css from './mail-setting.module.css'
import type { SettingProps } from './sending-setting.tsx'

const usual = { from: '21:00', to: '09:00' }
const usualSoft = { after: 5, days: 30 }
const trackings = ['nothing', 'links', 'opening'] as const

/** Quiet hours, how much one reader gets at most, and what is recorded of readers; each saved as it is chosen. */
export function Rules({ value, put }: SettingProps) {
  const t = useText(texts).setting
  const phone = usePhone()
  const [quiet, caps, soft, tracking] = [value('sending.quiet'), value('sending.caps'), value('sending.soft-bounces'), value('sending.tracking')]
  const time = (key: 'from' | 'to') => quiet && <Input type="time" style={{ width: 130 }} aria-label={`${t.quiet} ${t[key]}`} key={quiet[key]} defaultValue={quiet[key]} onBlur={(e) => { if (e.target.value && e.target.value !== quiet[key]) put('sending.quiet', { ...quiet, [key]: e.target.value }) }} />
  return (
    <Card title={t.rules} note={t.rulesNote}>
      <div className={css.form}>
        <div className={css.field}>{t.quiet}
          <div className="row"><Segmented aria-label={t.quiet} value={quiet ? 'on' : 'off'} onChange={(v) => put('sending.quiet', v === 'on' ? usual : null)} options={[{ value: 'off', label: t.quietOff }, { value: 'on', label: t.quietOn }]} />{time('from')}{quiet && t.to}{time('to')}</div>
          <small>{t.quietNote}</small>
        </div>
        <div className={css.field} role="group" aria-label={t.caps}>{t.caps}
          <div className={css.three}>{(['day', 'week', 'month'] as const).map((key) => <InputNumber key={key} aria-label={`${t.caps} ${t[key]}`} min={1} max={1000} changeOnBlur suffix={t[key]} value={caps[key]} onChange={(n) => { if (n !== caps[key]) put('sending.caps', { ...caps, [key]: n }) }} style={{ width: '100%' }} />)}</div>
          <small>{t.capsNote}</small>
        </div>
        <div className={css.field} role="group" aria-label={t.soft}><div className="row"><Switch aria-label={t.soft} checked={soft !== null} onChange={(on) => put('sending.soft-bounces', on ? usualSoft : null)} />{t.soft}</div>
          {soft && <div className={css.three}>{(['after', 'days'] as const).map((key) => <InputNumber key={key} aria-label={t.softs[key]} min={1} max={key === 'after' ? 50 : 365} changeOnBlur prefix={t.softs[key]} value={soft[key]} onChange={(n) => { if (n && n !== soft[key]) put('sending.soft-bounces', { ...soft, [key]: n }) }} style={{ width: '100%' }} />)}</div>}
          <small>{t.softNote}</small>
        </div>
        <div className={css.field}>{t.tracking}
          <div><Segmented vertical={phone} aria-label={t.tracking} value={tracking} onChange={(v) => put('sending.tracking', v)} options={trackings.map((v) => ({ value: v, label: t.trackings[v] }))} /></div>
          <small>{t.trackingNote}</small>
        </div>
      </div>
    </Card>
  )
}
