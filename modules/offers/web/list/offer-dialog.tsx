import { useState } from 'react'
import { Form, Input, InputNumber, Select, Switch } from 'antd'
import { findForms } from '#modules/forms/contract.ts'
import { useMay } from '#platform/web/me.ts'
import type { Filter } from '#kernel/filter.ts'
import { PartyFilter } from '#modules/parties/web/filter/party-filter.tsx'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { benefits, codeKinds, createOffer, findOffers, getOffer, type Offer, updateOffer } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

interface Values { name: string; terms?: string; benefit: Offer['benefit']; worth?: number | null; codes: Offer['codes']; commonCode?: string; prefix?: string; validFrom?: string | null; validTo?: string | null; validDays?: number | null; perParty?: number | null; stock?: number | null; least?: number | null; cost?: number | null; transferable?: boolean; inviting?: boolean; thanksId?: string; formId?: string; most?: number | null; friendDays?: number | null }

const amount = (value: number | null | undefined): string => (value ?? 0).toFixed(2)
const perPerson = (codes: Offer['codes']): boolean => codes === 'generated' || codes === 'imported'
const started: Values = { name: '', benefit: 'percent', codes: 'generated', perParty: 1, validDays: 30, inviting: false, thanksId: '', formId: '', most: 5, friendDays: 30 }
/** Nothing where the sentence says no condition. */
function filterOf(text: string): Filter | null {
  const filter = text ? (JSON.parse(text) as Filter) : null
  return filter && !('all' in filter && !filter.all.length) ? filter : null
}

const valuesOf = (o: Offer): Values => ({ ...o, terms: o.terms ?? '', commonCode: o.commonCode ?? '', least: o.least === null ? null : Number(o.least), cost: Number(o.cost), inviting: o.invitation !== null, thanksId: o.invitation?.thanksId ?? '', formId: o.invitation?.formId ?? '', most: o.invitation?.most ?? 5, friendDays: o.invitation?.days ?? 30 })

/** Makes or changes an offer. */
export function OfferDialog({ offer, onClose, onSaved }: { offer?: Offer; onClose: () => void; onSaved?: (offer: Offer) => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const [who, setWho] = useState(offer?.who ? JSON.stringify(offer.who) : '')
  const [benefit, codes] = [Form.useWatch('benefit', form), Form.useWatch('codes', form)]
  const after = { refreshes: [findOffers, getOffer], done: t.saved, onDone: (saved: Offer) => { onClose(); onSaved?.(saved) } }
  const create = useAct(createOffer, after)
  const update = useAct(updateOffer, after)
  const save = (v: Values): void => {
    const body = {
      name: v.name.trim(), terms: v.terms?.trim() || null, benefit: v.benefit, worth: v.benefit === 'percent' || v.benefit === 'amount' ? v.worth ?? null : null, codes: v.codes, commonCode: v.codes === 'common' ? v.commonCode?.trim() ?? null : null, prefix: v.prefix?.trim() ?? '', validFrom: v.validFrom ?? null, validTo: v.validTo ?? null,
      validDays: v.validDays ?? null, perParty: v.perParty ?? null, stock: v.stock ?? null, least: v.least ? amount(v.least) : null, cost: amount(v.cost), transferable: v.transferable ?? false, who: filterOf(who),
      invitation: v.inviting && perPerson(v.codes) ? { thanksId: v.thanksId || null, formId: v.formId || null, most: v.most ?? 5, days: v.friendDays ?? 30 } : null,
    }
    if (offer) update.mutate({ params: { id: offer.id }, body, ifMatch: String(offer.version) })
    else create.mutate({ body })
  }
  const wide = { style: { width: '100%' } }
  const pair = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', columnGap: 16 } as const
  return (
    <Dialog title={offer ? offer.name : t.create} open onClose={onClose} width={640} act={{ label: offer ? t.save : t.make, onClick: () => form.submit(), busy: create.isPending || update.isPending }}>
      <Form name="offer" form={form} layout="vertical" requiredMark={false} initialValues={offer ? valuesOf(offer) : started} onFinish={save}>
        <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={120} autoFocus /></Form.Item>
        <div style={pair}>
          <Form.Item name="benefit" label={t.benefit}><Select options={benefits.map((value) => ({ value, label: t.benefits[value] }))} /></Form.Item>
          {(benefit === 'percent' || benefit === 'amount') && <Form.Item name="worth" label={t.worth} rules={[{ required: true, message: t.needed }]}><InputNumber {...wide} min={0.01} max={benefit === 'percent' ? 100 : 1e9} /></Form.Item>}
          <Form.Item name="codes" label={t.codes}><Select disabled={Boolean(offer?.counts.given)} options={codeKinds.map((value) => ({ value, label: t.codeKinds[value] }))} /></Form.Item>
          {codes === 'common' && <Form.Item name="commonCode" label={t.commonCode} rules={[{ required: true, pattern: /^[A-Za-z0-9-]{3,40}$/, message: t.needed }]}><Input maxLength={40} /></Form.Item>}
          {codes === 'generated' && <Form.Item name="prefix" label={t.prefix}><Input maxLength={8} /></Form.Item>}
          <Form.Item name="validFrom" label={t.from}><DayField /></Form.Item>
          <Form.Item name="validTo" label={t.to}><DayField /></Form.Item>
          <Form.Item name="validDays" label={t.days}><InputNumber {...wide} min={1} max={3650} /></Form.Item>
          <Form.Item name="perParty" label={t.perParty}><InputNumber {...wide} min={1} placeholder={t.unlimited} /></Form.Item>
          <Form.Item name="stock" label={t.stock}><InputNumber {...wide} min={0} placeholder={t.unlimited} /></Form.Item>
          <Form.Item name="least" label={t.least}><InputNumber {...wide} min={0} /></Form.Item>
          <Form.Item name="cost" label={t.cost}><InputNumber {...wide} min={0} /></Form.Item>
          <Form.Item name="transferable" label={t.transferable} valuePropName="checked"><Switch /></Form.Item>
        </div>
        {perPerson(codes ?? started.codes) && <InvitationFields offer={offer} />}
        <fieldset style={{ border: 0, padding: 0, margin: '0 0 16px' }}><legend style={{ padding: 0, fontSize: 14 }}>{t.who}</legend><PartyFilter value={who} onChange={setWho} /><small className="muted">{t.whoNote}</small></fieldset>
        <Form.Item name="terms" label={t.terms}><Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} /></Form.Item>
      </Form>
    </Dialog>
  )
}

/** What makes an offer one that is passed on to friends. */
function InvitationFields({ offer }: { offer: Offer | undefined }) {
  const t = useText(texts)
  const may = useMay()
  const inviting = Form.useWatch<boolean | undefined>('inviting')
  const { data: offers } = useCall(findOffers, { query: {} }, { enabled: inviting === true })
  const { data: forms } = useCall(findForms, {}, { enabled: inviting === true && may(['read', 'form']) })
  const pair = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', columnGap: 16 } as const
  return (
    <>
      <Form.Item name="inviting" label={t.inviting} valuePropName="checked" extra={t.invitingHint}><Switch aria-label={t.inviting} /></Form.Item>
      {inviting && (
        <div style={pair}>
          <Form.Item name="thanksId" label={t.thanks}><Select options={[{ value: '', label: t.noThanks }, ...(offers?.items ?? []).filter((o) => o.id !== offer?.id).map((o) => ({ value: o.id, label: o.name }))]} /></Form.Item>
          <Form.Item name="formId" label={t.inviteForm}><Select options={[{ value: '', label: t.noForm }, ...(forms?.items ?? []).filter((one) => one.state === 'published').map((one) => ({ value: one.id, label: one.name }))]} /></Form.Item>
          <Form.Item name="most" label={t.mostFriends}><InputNumber style={{ width: '100%' }} min={1} max={1000} /></Form.Item>
          <Form.Item name="friendDays" label={t.friendDays}><InputNumber style={{ width: '100%' }} min={1} max={3650} /></Form.Item>
        </div>
      )}
    </>
  )
}
