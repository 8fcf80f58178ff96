import { Form, Input } from 'antd'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { createUnit, findUnits, updateUnit } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { UnitPicker } from '../pickers.tsx'
import type { Doing } from './units-setting.tsx'

/** A unit's name and where it hangs. The firm itself stays at the top. */
export function UnitDialog({ doing, onClose }: { doing: Exclude<Doing, { what: 'delete' }>; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<{ name: string; parentId: string }>()
  const shared = { refreshes: [findUnits], onDone: onClose, onProblem: (p: Parameters<typeof markFaults>[1]) => markFaults(form, p) }
  const create = useAct(createUnit, { ...shared, done: t.units.created })
  const update = useAct(updateUnit, { ...shared, done: t.units.changed })
  const unit = doing.what === 'edit' ? doing.unit : null
  const save = ({ name, parentId }: { name: string; parentId?: string }): void => {
    if (unit) update.mutate({ params: { id: unit.id }, body: { name, ...(unit.parentId && parentId && { parentId }) }, ifMatch: unit.version })
    else if (doing.what === 'add') create.mutate({ body: { name, parentId: doing.parent.id } })
  }
  return (
    <Dialog title={doing.what === 'add' ? t.units.addTitle(doing.parent.name) : t.units.editTitle(doing.unit.name)} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || update.isPending }}>
      <Form name="unit-dialog" form={form} layout="vertical" requiredMark={false} initialValues={{ name: unit?.name ?? '', parentId: unit?.parentId }} onFinish={save}>
        <Form.Item name="name" label={t.units.name} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={100} autoFocus /></Form.Item>
        {unit?.parentId && <Form.Item name="parentId" label={t.units.under}><UnitPicker except={unit.id} /></Form.Item>}
      </Form>
    </Dialog>
  )
}
