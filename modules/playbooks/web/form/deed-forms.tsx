import { Input, InputNumber, Radio, Select } from 'antd'
import { findOffers } from '#modules/offers/contract.ts'
import { findCustomFields, findTags } from '#modules/parties/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findPlaybooks } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { FormOf } from './form-of.ts'
import { Row } from './row.tsx'

const stays = { staleTime: 60_000 }

export function TagForm({ step, onChange }: FormOf<'tag'>) {
  const t = useText(texts).editor.form
  const { data } = useCall(findTags, {}, stays)
  return (
    <>
      <Row label={t.tag}><Select aria-label={t.tag} value={step.tagId || null} onChange={(tagId) => onChange({ ...step, tagId })} showSearch={{ optionFilterProp: 'label' }} options={(data?.tags ?? []).map((x) => ({ value: x.id, label: x.name }))} /></Row>
      <Radio.Group aria-label={t.tag} value={step.put} onChange={(e) => onChange({ ...step, put: e.target.value as boolean })} options={[{ value: true, label: t.put }, { value: false, label: t.takeOff }]} />
    </>
  )
}

export function OfferForm({ step, onChange }: FormOf<'offer'>) {
  const t = useText(texts).editor.form
  const { data } = useCall(findOffers, { query: {} }, stays)
  return <Row label={t.offer} note={t.offerNote}><Select aria-label={t.offer} value={step.offerId || null} onChange={(offerId) => onChange({ ...step, offerId })} showSearch={{ optionFilterProp: 'label' }} options={(data?.items ?? []).map((x) => ({ value: x.id, label: x.name }))} /></Row>
}

export function FieldForm({ step, onChange }: FormOf<'field'>) {
  const t = useText(texts).editor.form
  const named = useNamed()
  const { data } = useCall(findCustomFields, {}, stays)
  const own = (data?.fields ?? []).filter((f) => f.kind !== 'party' && f.kind !== 'choices')
  const field = own.find((f) => f.key === step.field)
  const set = (value: typeof step.value): void => onChange({ ...step, value })
  return (
    <>
      <Row label={t.field}><Select aria-label={t.field} value={step.field || null} onChange={(key) => onChange({ ...step, field: key, value: null })} options={own.map((f) => ({ value: f.key, label: named(f.label) }))} /></Row>
      {field && (
        <Row label={t.value}>
          {field.kind === 'number' || field.kind === 'money' ? <InputNumber aria-label={t.value} style={{ width: '100%' }} value={typeof step.value === 'number' ? step.value : null} onChange={(n) => set(n)} />
            : field.kind === 'boolean' ? <Radio.Group aria-label={t.value} value={step.value} onChange={(e) => set(e.target.value as boolean)} options={[{ value: true, label: t.yes }, { value: false, label: t.no }]} />
              : field.kind === 'choice' ? <Select aria-label={t.value} value={typeof step.value === 'string' ? step.value : null} onChange={(key) => set(key)} options={field.choices.map((c) => ({ value: c.key, label: named(c.label) }))} />
                : <Input aria-label={t.value} type={field.kind === 'date' ? 'date' : 'text'} value={typeof step.value === 'string' ? step.value : ''} onChange={(e) => set(e.target.value || null)} />}
        </Row>
      )}
    </>
  )
}

export function CallForm({ step, onChange, playbookId }: FormOf<'call'>) {
  const t = useText(texts).editor.form
  const { data } = useCall(findPlaybooks, {}, stays)
  const others = (data?.items ?? []).filter((p) => p.id !== playbookId && p.state !== 'retired')
  return (
    <>
      <Row label={t.playbook}><Select aria-label={t.playbook} value={step.playbookId || null} onChange={(id) => onChange({ ...step, playbookId: id })} showSearch={{ optionFilterProp: 'label' }} options={others.map((p) => ({ value: p.id, label: p.name }))} /></Row>
      <Row label={t.waitEnd} note={t.noWait}><InputNumber aria-label={t.waitEnd} min={0} max={365} value={step.days} suffix={t.days} style={{ width: '100%' }} onChange={(days) => onChange({ ...step, days: days ?? 0 })} /></Row>
    </>
  )
}

export function TellForm({ step, onChange }: FormOf<'tell'>) {
  const t = useText(texts).editor.form
  return <Row label={t.tell}><Input aria-label={t.tell} value={step.what} maxLength={80} onChange={(e) => onChange({ ...step, what: e.target.value })} /></Row>
}

export function QuietForm({ step, onChange }: FormOf<'quiet'>) {
  const t = useText(texts).editor.form
  return <Row label={t.because} note={t.quietNote}><Input aria-label={t.because} value={step.because} maxLength={300} onChange={(e) => onChange({ ...step, because: e.target.value })} /></Row>
}
