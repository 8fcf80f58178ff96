import { Form, Input, Radio, Select } from 'antd'
import { getTimeline, type TouchpointEntry } from '#modules/touchpoints/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import type { EvidenceInput } from '../../need/contract.ts'
import { texts } from '../../messages/web.ts'
import { useChannels } from '../word/use-channels.ts'

export interface Proof { how: 'said' | 'asked'; from?: string | null; proof?: string }

/** How a need is known: said or asked, in which of the party's last contacts and orders it stands, and in which words. */
export function ProofFields({ partyId }: { partyId: string | undefined }) {
  const t = useText(texts).need
  const may = useMay()
  const form = Form.useFormInstance<Proof>()
  const known = partyId !== undefined && may(['read', 'touchpoint'])
  const { data } = useCall(getTimeline, { params: { id: partyId ?? '0' }, query: { limit: 30 } }, { enabled: known, staleTime: 30_000 })
  const f = useFormat()
  const { name } = useChannels()
  const entries = (data?.items ?? []).flatMap((e) => e.touchpoints).filter((e) => !e.retracted && !e.redacted && (e.text !== null || e.ref?.object === 'order'))
  const label = (e: TouchpointEntry): string => [f.day(f.dayOf(e.at)), e.ref?.object === 'order' ? t.order : e.channel && name(e.channel), e.text?.slice(0, 60)].filter(Boolean).join(' · ')
  const choose = (from: string | null): void => {
    const words = entries.find((e) => keyOf(e) === from)?.text
    if (words && !form.getFieldValue('proof')) form.setFieldValue('proof', words.slice(0, 1000))
  }
  return (
    <>
      <Form.Item name="how" label={t.evidence}><Radio.Group options={(['said', 'asked'] as const).map((value) => ({ value, label: t.evidenceKinds[value] }))} /></Form.Item>
      {known && <Form.Item name="from" label={t.from} extra={t.fromHint}><Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t.fromNone} options={[...new Map(entries.map((e) => [keyOf(e), { value: keyOf(e), label: label(e) }])).values()]} onChange={(from: string | undefined) => choose(from ?? null)} /></Form.Item>}
      <Form.Item name="proof" label={t.evidenceText}><Input maxLength={1000} /></Form.Item>
    </>
  )
}

const keyOf = (e: TouchpointEntry): string => (e.ref?.object === 'order' ? `order ${e.ref.id}` : `touchpoint ${e.id}`)

/** The same as evidence is written: by the contact or order that it stands in, or only noted in words. */
export function evidenceOf({ how, from, proof }: Proof): EvidenceInput {
  const [source, refId] = (from ?? 'note').split(' ') as ['touchpoint' | 'order' | 'note', string?]
  return { kind: how, source, ...(refId && { refId }), ...(proof?.trim() && { text: proof.trim() }) }
}
