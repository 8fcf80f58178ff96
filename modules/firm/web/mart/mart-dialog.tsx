import { Form, Input, Select } from 'antd'
import { findUnits } from '#modules/people/contract.ts'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { changeMart, createMart, findMarts, martFunctions, type MartInput } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { Mart } from './marts-setting.tsx'

/** A mart: its name, and what it keeps to. What is left empty leaves nothing out. */
export function MartDialog({ mart, onClose }: { mart?: Mart; onClose: () => void }) {
  const t = useText(texts)
  const m = t.marts
  const [form] = Form.useForm<MartInput>()
  const { data: units } = useCall(findUnits, {}, { staleTime: 60_000 })
  const shared = { refreshes: [findMarts], onDone: onClose, onProblem: (p: Parameters<typeof markFaults>[1]) => markFaults(form, p) }
  const create = useAct(createMart, { ...shared, done: t.saved })
  const change = useAct(changeMart, { ...shared, done: t.saved })
  const save = ({ note, ...rest }: MartInput): void => {
    const body = { ...rest, note: note?.trim() || null }
    if (mart) change.mutate({ params: { id: mart.id }, body, ifMatch: mart.version })
    else create.mutate({ body })
  }
  return (
    <Dialog title={mart?.name ?? m.create} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || change.isPending }} width={600}>
      <Form name="mart-dialog" form={form} layout="vertical" requiredMark={false} initialValues={mart ?? { unitIds: [], regions: [], functions: [] }} onFinish={save}>
        <Form.Item name="name" label={m.name} rules={[{ required: true, message: t.needed }]}><Input maxLength={60} autoFocus={!mart} /></Form.Item>
        <Form.Item name="unitIds" label={m.units} extra={m.unitsNote}><Select mode="multiple" placeholder={m.all} options={(units?.items ?? []).map((u) => ({ value: u.id, label: u.name }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
        <Form.Item name="regions" label={m.regions} extra={m.regionsNote}><Select mode="tags" placeholder={m.all} tokenSeparators={[',', '，', '、']} /></Form.Item>
        <Form.Item name="functions" label={m.functions} extra={m.functionsNote}><Select mode="multiple" placeholder={m.all} options={martFunctions.map((value) => ({ value, label: m.ofFunction[value] }))} /></Form.Item>
        <Form.Item name="note" label={m.note}><Input maxLength={300} /></Form.Item>
      </Form>
    </Dialog>
  )
}
