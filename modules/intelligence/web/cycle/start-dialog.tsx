import { Form, Input, Select } from 'antd'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { findCycles, startCycle } from '../../contract.ts'
import { useWords } from '../word/use-words.ts'

const QUARTER = 90

/** Begins a turn for a layer of the pyramid. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const t = useText(texts).judged.cycles
  const f = useFormat()
  const words = useWords()
  const [form] = Form.useForm<{ layer: number; name: string; ownerId?: string | null; dueOn: string }>()
  const start = useAct(startCycle, { refreshes: [findCycles], done: t.begun, onDone: onClose })
  const today = f.dayOf(new Date().toISOString())
  const layers = Array.from({ length: words.tierCount }, (_, i) => ({ value: i + 1, label: words.tier(i + 1) }))
  return (
    <Dialog title={t.start} open onClose={onClose} act={{ label: t.begin, onClick: () => form.submit(), busy: start.isPending }}>
      <Form name="cycle" form={form} layout="vertical" requiredMark={false} initialValues={{ layer: 1, dueOn: dayFromNumber(dayNumber(today) + QUARTER) }} onFinish={({ ownerId, ...body }) => start.mutate({ body: { ...body, ...(ownerId && { ownerId }) } })}>
        <Form.Item name="layer" label={t.layer}><Select options={layers} /></Form.Item>
        <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true }]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="ownerId" label={t.owner}><MemberPicker /></Form.Item>
        <Form.Item name="dueOn" label={t.dueOn} rules={[{ required: true }]}><DayField least={today} /></Form.Item>
      </Form>
    </Dialog>
  )
}
