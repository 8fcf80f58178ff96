import { Form, Input, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useNamed } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { addConnection, findConnectionTypes } from '../../connection/contract.ts'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { PartyPicker } from '../pick/party-picker.tsx'
import { connectionReads } from './connection-line.tsx'
import { readingsFor } from './readings.ts'

interface Values { reading: string; otherId: string; from?: string | null; note?: string }

/** Connects a party to another: how, to whom, since when. The sentence reads from this party. */
export function ConnectionForm({ party, onClose }: { party: Party; onClose: () => void }) {
  const t = useText(texts)
  const c = t.connections
  const named = useNamed()
  const [form] = Form.useForm<Values>()
  const { data } = useCall(findConnectionTypes, {}, { staleTime: 60_000 })
  const readings = readingsFor(data?.types ?? [], party.kind)
  const reading = Form.useWatch('reading', form)
  const chosen = readings.find((r) => r.key === reading)
  const add = useAct(addConnection, { refreshes: connectionReads, done: c.added, onDone: onClose })
  const save = ({ otherId, from, note }: Values): void => {
    if (chosen) add.mutate({ params: { id: party.id }, body: { type: chosen.type, backward: chosen.backward, otherId, ...(from && { from }), ...(note?.trim() && { note: note.trim() }) } })
  }
  return (
    <Dialog title={c.add} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: add.isPending }}>
      <Form name="connection-form" form={form} layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item name="reading" label={`${party.name} · ${c.type}`} rules={[{ required: true, message: t.profile.required }]}><Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={readings.map((r) => ({ value: r.key, label: named(r.label) }))} /></Form.Item>
        <Form.Item name="otherId" label={c.other} rules={[{ required: true, message: t.profile.required }]}><PartyPicker kinds={chosen?.otherKinds ?? null} without={[party.id]} /></Form.Item>
        <Form.Item name="from" label={c.from}><DayField /></Form.Item>
        <Form.Item name="note" label={c.note}><Input maxLength={500} /></Form.Item>
      </Form>
    </Dialog>
  )
}
