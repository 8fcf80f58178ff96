import { Form, Input, Select } from 'antd'
import { z } from 'zod'
import type { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { getParty } from '#modules/parties/contract.ts'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { formFaults } from '#platform/web/refusal-text.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DayField } from '#ui/day-field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panels } from '#ui/panels.tsx'
import { createOrder } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { numberOf } from '../list/columns.tsx'
import { refreshed } from '../order/refreshed.ts'
import css from './entry.module.css'
import { LineFields } from './line-fields.tsx'
import { type LineDraft, orderAmount } from './rules.ts'

const State = z.object({ buyer: Id.optional() })
interface Values { buyerId: string; number?: string; orderedDay: Day; channel?: string; note?: string; lines: LineDraft[] }

/** Enters an order by hand. */
export default function NewOrder() {
  const t = useText(texts)
  const f = useFormat()
  const go = useGo()
  const [{ buyer }] = useSearchState(State)
  const [form] = Form.useForm<Values>()
  const act = useAct(createOrder, {
    refreshes: refreshed, done: (order) => t.form.saved(numberOf(order, t)), onDone: ({ id }) => go(`/orders/${id}`, { replace: true }),
    onProblem: (problem) => { void formFaults(problem).then((faults) => form.setFields(faults as never)); return problem.faults.length > 0 },
  })
  const today = f.dayOf(new Date().toISOString())
  const send = ({ buyerId, number, orderedDay, channel, note, lines }: Values): void => act.mutate({ body: {
    buyerId, ...(number?.trim() && { number: number.trim() }), ...(orderedDay !== today && { orderedDay }), ...(channel && { channel }), ...(note?.trim() && { note: note.trim() }), lines: lines.map(written),
  } })
  return (
    <>
      <PageHead title={t.form.title} back={{ to: buyer ? `/parties/${buyer}` : '/orders', label: t.page.back }} />
      <Form name="new-order" form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ buyerId: buyer, orderedDay: today, lines: [{ quantity: '1' }] }} className={css.form}>
        <Card><Head buyer={buyer} today={today} /></Card>
        <BuyerNotes />
        <Card title={t.form.lines}><LineFields /></Card>
        <Card><Form.Item name="note" label={t.form.note} className={css.last}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} /></Form.Item></Card>
        <div className={css.foot}><Total /><Button kind="primary" type="submit" busy={act.isPending}>{t.form.save}</Button></div>
      </Form>
    </>
  )
}

/** A line as the API takes it: what was left empty is not sent. */
const written = ({ productId, description, quantity, unitPrice, discount }: LineDraft) => ({
  quantity: quantity?.trim() || '1', ...(productId && { productId }), ...(description?.trim() && { description: description.trim() }), ...(unitPrice?.trim() && { unitPrice: unitPrice.trim() }), ...(discount?.trim() && { discount: discount.trim() }),
})

function Head({ buyer, today }: { buyer: string | undefined; today: Day }) {
  const t = useText(texts).form
  const language = useLanguage()
  const { data: party } = useCall(getParty, { params: { id: buyer ?? '' } }, { enabled: buyer !== undefined })
  const { data: catalogue } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  const channels = catalogue?.channels.filter((c) => c.active).map((c) => ({ value: c.key, label: c.label[language] })) ?? []
  return (
    <div className={css.head}>
      <Form.Item name="buyerId" label={t.buyer} rules={[{ required: true, message: t.needed }]}><PartyPicker autoFocus={!buyer} known={party ?? null} /></Form.Item>
      <Form.Item name="orderedDay" label={t.day} rules={[{ required: true, message: t.needed }]}><DayField most={today} /></Form.Item>
      <Form.Item name="number" label={t.number}><Input placeholder={t.numberHint} maxLength={100} /></Form.Item>
      <Form.Item name="channel" label={t.channel}><Select allowClear options={channels} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
    </div>
  )
}

/** What other modules know of the buyer that matters before an order is placed. */
function BuyerNotes() {
  const buyerId = Form.useWatch<string | undefined>('buyerId')
  const lines = Form.useWatch<LineDraft[] | undefined>('lines') ?? []
  return buyerId && <Panels place="order.entry" props={{ buyerId, amount: orderAmount(lines.filter((line) => line !== undefined)) }} waiting={null} />
}

function Total() {
  const t = useText(texts).form
  const f = useFormat()
  const lines = Form.useWatch<LineDraft[] | undefined>('lines') ?? []
  return <span className={css.total}>{t.total} <strong>{f.exactMoney(orderAmount(lines.filter((line) => line !== undefined)))}</strong></span>
}
