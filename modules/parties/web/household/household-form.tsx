import { Form, Input } from 'antd'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import type { Party } from '../../contract.ts'
import { findParties } from '../../contract.ts'
import { createHousehold } from '../../household/contract.ts'
import { texts } from '../../messages/web.ts'
import { connectionReads } from '../connection/connection-line.tsx'
import { PartiesPicker } from '../pick/parties-picker.tsx'

interface Values { name: string; others?: string[] }

/** Makes a household of a person and others; its page opens. */
export function HouseholdForm({ party, onClose }: { party: Party; onClose: () => void }) {
  const t = useText(texts)
  const c = t.connections
  const go = useGo()
  const [form] = Form.useForm<Values>()
  const make = useAct(createHousehold, { refreshes: [...connectionReads, findParties], done: c.householdMade, onDone: ({ household }) => { onClose(); if (household) go(`/parties/${household.id}`) } })
  const family = /^\p{Script=Han}{2,4}$/u.test(party.name) ? `${[...party.name][0]}家` : party.name.split(' ').at(-1)
  return (
    <Dialog title={c.makeHousehold} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: make.isPending }}>
      <Form name="household-form" form={form} layout="vertical" requiredMark={false} initialValues={{ name: family }} onFinish={({ name, others = [] }) => make.mutate({ body: { name: name.trim(), memberIds: [party.id, ...others] } })}>
        <Form.Item name="name" label={c.householdName} rules={[{ required: true, whitespace: true, message: t.profile.required }]}><Input maxLength={200} autoFocus /></Form.Item>
        <Form.Item name="others" label={`${c.members}（${party.name} + …）`}><PartiesPicker kinds={['person']} without={[party.id]} /></Form.Item>
      </Form>
    </Dialog>
  )
}
