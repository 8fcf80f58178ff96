import { Form, Input } from 'antd'
import type { Day } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Order, recordPayment } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { money } from '../entry/rules.ts'
import css from './order.module.css'
import { refreshed } from './refreshed.ts'

interface Values { amount: string; day?: Day | null; method?: string; reference?: string }

/** Records what was paid, or given back; what is still open stands there already. */
export function PayDialog({ order, refund, onClose }: { order: Order; refund: boolean; onClose: () => void }) {
  const t = useText(texts)
  const f = useFormat()
  const [form] = Form.useForm<Values>()
  const act = useAct(recordPayment, { refreshes: refreshed, done: t.pay.done, onDone: onClose })
  const send = ({ amount, day, method, reference }: Values): void => act.mutate({ params: { id: order.id }, ifMatch: order.version, body: { amount: refund ? `-${amount.trim()}` : amount.trim(), ...(day && { day }), ...(method?.trim() && { method: method.trim() }), ...(reference?.trim() && { reference: reference.trim() }) } })
  const open = order.due.replace('-', '')
  const today = f.dayOf(new Date().toISOString())
  return (
    <Dialog title={refund ? t.pay.refund : t.pay.title} open onClose={onClose} act={{ label: t.pay.act, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="pay-dialog" form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ amount: Number(open) > 0 && refund === order.due.startsWith('-') ? open : '', day: today }}>
        <div className={css.pair}>
          <Form.Item name="amount" label={`${t.pay.amount} (${order.currency})`} rules={[{ required: true, message: t.form.needed }, { pattern: money, message: t.form.figure }]}><Input inputMode="decimal" autoFocus /></Form.Item>
          <Form.Item name="day" label={t.pay.day}><DayField most={today} /></Form.Item>
          <Form.Item name="method" label={t.pay.method}><Input placeholder={t.pay.methodHint} maxLength={60} /></Form.Item>
          <Form.Item name="reference" label={t.pay.reference}><Input maxLength={100} /></Form.Item>
        </div>
      </Form>
    </Dialog>
  )
}
