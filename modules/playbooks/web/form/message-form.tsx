import { Input, Select } from 'antd'
import { findPurposes } from '#modules/consent/contract.ts'
import { findTemplates, templateChannels } from '#modules/messaging/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { type Step, ways } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { FormOf } from './form-of.ts'
import { Row } from './row.tsx'

type Message = Extract<Step, { do: 'message' }>
const stays = { staleTime: 60_000 }

/** What is sent on which channel for which purpose: a template, or words of its own. */
export function MessageForm({ step, onChange }: FormOf<'message'>) {
  const { editor: { form: t, channels } } = useText(texts)
  const named = useNamed()
  const may = useMay()
  const { data: purposes } = useCall(findPurposes, {}, stays)
  const channel = templateChannels.find((c) => c === step.channel)
  const { data: templates } = useCall(findTemplates, { query: { limit: 200, ...(channel && { channel }) } }, { ...stays, enabled: may(['read', 'template']) })
  const own = !step.templateId
  const choose = (id: string): void => { const { templateId: _, ...rest } = step; onChange((id ? { ...rest, templateId: id } : rest) as Message) }
  return (
    <>
      <Row label={t.channel} {...(step.channel === 'economical' && { note: t.economicalNote })}><Select aria-label={t.channel} value={step.channel} onChange={(next) => onChange({ ...step, channel: next })} options={ways.map((value) => ({ value, label: channels[value] ?? value }))} /></Row>
      <Row label={t.purpose}><Select aria-label={t.purpose} value={step.purpose} onChange={(purpose) => onChange({ ...step, purpose })} options={(purposes?.purposes ?? []).filter((p) => p.contacts && p.active).map((p) => ({ value: p.key, label: named(p.label) }))} /></Row>
      <Row label={t.template}><Select aria-label={t.template} value={step.templateId ?? ''} onChange={choose} showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: t.own }, ...(templates?.items ?? []).map((x) => ({ value: x.id, label: x.name }))]} /></Row>
      {own && (step.channel === 'email' || step.channel === 'economical') && <Row label={t.subject}><Input aria-label={t.subject} value={step.subject} maxLength={400} onChange={(e) => onChange({ ...step, subject: e.target.value })} /></Row>}
      {own && <Row label={t.body} note={t.places}><Input.TextArea aria-label={t.body} value={step.body} autoSize={{ minRows: 4, maxRows: 14 }} onChange={(e) => onChange({ ...step, body: e.target.value })} /></Row>}
    </>
  )
}
