import { Form, Input, Radio } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { createParty, findParties, type Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { getOrganisation } from '../../organisation/contract.ts'

interface Values { kind: 'branch' | 'department'; name: string }

/** Adds a branch or a department below an organisation or one of its parts. */
export function UnitForm({ parent, onClose }: { parent: Party; onClose: () => void }) {
  const t = useText(texts)
  const o = t.organisation
  const [form] = Form.useForm<Values>()
  const add = useAct(createParty, { refreshes: [getOrganisation, findParties], done: t.saved, onDone: onClose })
  return (
    <Dialog title={o.add} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: add.isPending }}>
      <Form name="unit-form" form={form} layout="vertical" requiredMark={false} initialValues={{ kind: 'branch' }} onFinish={({ kind, name }) => add.mutate({ body: { kind, name: name.trim(), parentId: parent.id, unitId: parent.unitId, ...(parent.ownerId && { ownerId: parent.ownerId }) } })}>
        <Form.Item name="kind"><Radio.Group options={[{ value: 'branch', label: o.addBranch }, { value: 'department', label: o.addDepartment }]} /></Form.Item>
        <Form.Item name="name" label={o.name} rules={[{ required: true, whitespace: true, message: t.profile.required }]}><Input maxLength={200} autoFocus /></Form.Item>
      </Form>
    </Dialog>
  )
}
