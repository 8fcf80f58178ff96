import { Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import type { Fields } from '#modules/parties/web/filter/fields.ts'
import { findSegments } from '#modules/segments/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { festivals, standings, type Trigger } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './form.module.css'
import { Row } from './row.tsx'
import { EventField } from './wait-forms.tsx'

const begun: { [K in Trigger['on']]: Trigger } = {
  event: { on: 'event', event: 'orders.order-placed' }, segment: { on: 'segment', segmentId: '', passage: 'entered' }, standing: { on: 'standing', what: 'stage', from: [], to: [] }, silence: { on: 'silence', days: 90 }, contract: { on: 'contract', days: -30 },
  birthday: { on: 'birthday', days: 0, lunar: false }, festival: { on: 'festival', festival: 'spring-festival', days: -7 }, daily: { on: 'daily' }, call: { on: 'call', key: '' }, hand: { on: 'hand' },
}
interface TriggerFormProps { trigger: Trigger; onChange: (next: Trigger) => void; fields: Fields }

/** What makes a party start. */
export function TriggerForm({ trigger, onChange, fields }: TriggerFormProps) {
  const t = useText(texts).editor
  return (
    <>
      <Row label={t.terms.trigger}><Select<Trigger['on']> aria-label={t.terms.trigger} value={trigger.on} onChange={(on) => onChange(begun[on])} options={(Object.keys(begun) as Trigger['on'][]).map((value) => ({ value, label: t.triggers[value] }))} /></Row>
      <Details trigger={trigger} onChange={onChange} fields={fields} />
    </>
  )
}

function Details({ trigger, onChange, fields }: TriggerFormProps) {
  const all = useText(texts)
  const { terms: t, form } = all.editor
  switch (trigger.on) {
    case 'event': return <Row label={form.event}><EventField label={form.event} value={trigger.event} onChange={(event) => onChange({ on: 'event', event })} /></Row>
    case 'segment': return <SegmentDetails trigger={trigger} onChange={onChange} />
    case 'standing': return <StandingDetails trigger={trigger} onChange={onChange} fields={fields} />
    case 'silence': return <Row label={t.silence}><InputNumber aria-label={t.silence} min={1} max={730} value={trigger.days} suffix={form.days} style={{ width: '100%' }} onChange={(days) => onChange({ ...trigger, days: days ?? 1 })} /></Row>
    case 'call': return <Row label={t.key}><Input aria-label={t.key} value={trigger.key} maxLength={40} onChange={(e) => onChange({ ...trigger, key: e.target.value.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-') })} /></Row>
    case 'festival': case 'birthday': case 'contract': return (
      <>
        {trigger.on === 'festival' && <Row label={t.festival}><Select aria-label={t.festival} value={trigger.festival} onChange={(festival) => onChange({ ...trigger, festival })} options={festivals.map((value) => ({ value, label: all.festivals[value] }))} /></Row>}
        <Row label={t.around}><InputNumber aria-label={t.around} min={trigger.on === 'contract' ? -180 : -60} max={60} value={trigger.days} suffix={form.days} style={{ width: '100%' }} onChange={(days) => onChange({ ...trigger, days: days ?? 0 })} /></Row>
        {trigger.on === 'birthday' && <Checkbox checked={trigger.lunar} onChange={(e) => onChange({ ...trigger, lunar: e.target.checked })}>{t.lunar}</Checkbox>}
      </>
    )
    default: return null
  }
}

function SegmentDetails({ trigger, onChange }: { trigger: Extract<Trigger, { on: 'segment' }>; onChange: (next: Trigger) => void }) {
  const t = useText(texts).editor.terms
  const { data } = useCall(findSegments, {}, { staleTime: 60_000 })
  return (
    <>
      <Row label={t.segment}><Select aria-label={t.segment} value={trigger.segmentId || null} onChange={(segmentId) => onChange({ ...trigger, segmentId })} showSearch={{ optionFilterProp: 'label' }} options={(data?.segments ?? []).map((s) => ({ value: s.id, label: s.name }))} /></Row>
      <Radio.Group aria-label={t.passage} value={trigger.passage} onChange={(e) => onChange({ ...trigger, passage: e.target.value as 'entered' | 'left' })} options={[{ value: 'entered', label: t.entered }, { value: 'left', label: t.left }]} />
    </>
  )
}

function StandingDetails({ trigger, onChange, fields }: { trigger: Extract<Trigger, { on: 'standing' }>; onChange: (next: Trigger) => void; fields: Fields }) {
  const t = useText(texts).editor.terms
  const codes = (fields.get(trigger.what)?.choices ?? []).map((c) => ({ value: Number(c.key), label: fields.choice(trigger.what, c.key) }))
  return (
    <>
      <Row label={t.what}><Select aria-label={t.what} value={trigger.what} onChange={(what) => onChange({ on: 'standing', what, from: [], to: [] })} options={standings.map((value) => ({ value, label: t.whatHint[value] }))} /></Row>
      <span className={css.line}>
        <Row label={t.fromCodes}><Select mode="multiple" aria-label={t.fromCodes} placeholder={t.any} value={trigger.from} onChange={(from) => onChange({ ...trigger, from })} options={codes} /></Row>
        <Row label={t.toCodes}><Select mode="multiple" aria-label={t.toCodes} placeholder={t.any} value={trigger.to} onChange={(to) => onChange({ ...trigger, to })} options={codes} /></Row>
      </span>
    </>
  )
}
