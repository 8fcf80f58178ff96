import { Form } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { addConnection } from '../../connection/contract.ts'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { connectionReads } from '../connection/connection-line.tsx'
import { PartyPicker } from '../pick/party-picker.tsx'

interface Values { otherId: string; from?: string | null }

/** Takes a person into a household. */
export function MemberForm({ household, onClose }: { household: Party; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const add = useAct(addConnection, { refreshes: connectionReads, done: t.connections.added, onDone: onClose })
  const save = ({ otherId, from }: Values): void => add.mutate({ params: { id: household.id }, body: { type: 'member', backward: true, otherId, ...(from && { from }) } })
  return (
    <Dialog title={t.household.add} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: add.isPending }}>
      <Form name="member-form" form={form} layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item name="otherId" label={t.kinds.person} rules={[{ required: true, message: t.profile.required }]}><PartyPicker kinds={['person']} autoFocus /></Form.Item>
        <Form.Item name="from" label={t.connections.from}><DayField /></Form.Item>
      </Form>
    </Dialog>
  )
}
