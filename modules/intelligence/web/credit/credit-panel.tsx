import { Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { type Credit, getCredit, holdReasons, holds, putCredit } from '../../contract.ts'

/** What a party owes against its limit and terms, on its page. Nothing where it owes nothing and nothing is agreed. */
export default function CreditPanel({ partyId }: { partyId: string }) {
  const t = useText(texts).judged.credit
  const f = useFormat()
  const may = useMay()
  const [editing, setEditing] = useState(false)
  const { data: c } = useCall(getCredit, { params: { id: partyId } })
  if (!c || (Number(c.unpaid) === 0 && c.limit === null && c.version === null)) return null
  const money = (v: string): string => f.exactMoney(v, c.currency)
  const overdue = Number(c.overdue) > 0 ? <span>{money(c.overdue)} <Tag tone="vermilion">{t.days(f.number(c.overdueDays))}</Tag></span> : null
  return (
    <Card title={t.panel} actions={may(['update', 'party']) && <Button kind="quiet" icon="edit" label={t.edit} onClick={() => setEditing(true)} />}>
      <KeyValue width={80} items={[[t.unpaid, Number(c.unpaid) ? money(c.unpaid) : t.noneOwed], ...(overdue ? [[t.overdue, overdue] as const] : []), [t.limit, c.limit && money(c.limit)], ...(c.room === null ? [] : [[t.room, Number(c.room) < 0 ? <Tag key="room" tone="vermilion">{money(c.room)}</Tag> : money(c.room)] as const]), [t.rating, c.rating], [t.terms, `${t.termsDays(f.number(c.termsDays))} · ${c.ownTerms ? t.own : t.firmTerms}`], ...(c.hold === 'none' ? [] : [[t.hold, <Tag key="hold" tone="amber">{`${t.holds[c.hold]}${c.reason ? ` · ${t.reasons[c.reason]}` : ''}`}</Tag>] as const]), ...(c.note ? [[t.note, c.note] as const] : [])]} />
      {editing && <CreditDialog credit={c} onClose={() => setEditing(false)} />}
    </Card>
  )
}

interface Entered { termsDays?: number | null; hold: Credit['hold']; reason?: Credit['reason']; note?: string }

function CreditDialog({ credit: c, onClose }: { credit: Credit; onClose: () => void }) {
  const t = useText(texts).judged.credit
  const [form] = Form.useForm<Entered>()
  const hold = Form.useWatch('hold', form) ?? c.hold
  const save = useAct(putCredit, { refreshes: [getCredit], done: t.saved, onDone: onClose })
  const send = ({ termsDays, hold: next, reason, note }: Entered): void => save.mutate({ params: { id: c.partyId }, body: { termsDays: termsDays ?? null, hold: next, reason: next === 'none' ? null : reason ?? null, note: note?.trim() || null } })
  return (
    <Dialog title={t.edit} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: save.isPending }}>
      <Form name="credit" form={form} layout="vertical" requiredMark={false} initialValues={{ termsDays: c.ownTerms ? c.termsDays : null, hold: c.hold, reason: c.reason, note: c.note }} onFinish={send}>
        <Form.Item name="termsDays" label={t.terms}><InputNumber min={0} max={365} style={{ width: '100%' }} placeholder={t.firmTerms} /></Form.Item>
        <Form.Item name="hold" label={t.hold}><Select options={holds.map((value) => ({ value, label: t.holds[value] }))} /></Form.Item>
        {hold !== 'none' && <Form.Item name="reason" label={t.reason} extra={t.lawful} rules={[{ required: true, message: t.needed }]}><Select options={holdReasons.map((value) => ({ value, label: t.reasons[value] }))} /></Form.Item>}
        <Form.Item name="note" label={t.note}><Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} /></Form.Item>
      </Form>
    </Dialog>
  )
}
