import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { addKinship, findKinships, type Kinship, kinshipReasons, removeKinship } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'

/** Whom somebody must not, or had better, look after. */
export function Kinships({ id, mayChange }: { id: string; mayChange: boolean }) {
  const t = useText(texts)
  const k = t.kin
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useCall(findKinships, { params: { id } })
  const remove = useAct(removeKinship, { refreshes: [findKinships], done: k.removed })
  return (
    <Card title={k.title} note={k.note} actions={mayChange && <Button icon="plus" onClick={() => setAdding(true)}>{k.add}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={2} /> : data.items.length === 0 ? <p className="muted">{k.empty}</p> : (
        <ul className={css.plain}>
          {data.items.map((one) => (
            <li key={one.id} className="row">
              <Link to={`/parties/${one.party.id}`}>{one.party.name}</Link><Tag tone={one.rule === 'exclude' ? 'amber' : 'jade'}>{k.rules[one.rule]}</Tag><span className="two">{[k.reasons[one.reason], one.note].filter(Boolean).join(' · ')}</span>
              {mayChange && <Button kind="quiet" icon="close" label={`${t.remove} ${one.party.name}`} onClick={() => remove.mutate({ params: { id, kinshipId: one.id } })} />}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddDialog id={id} onClose={() => setAdding(false)} />}
    </Card>
  )
}

interface Values { partyId: string; rule: Kinship['rule']; reason: Kinship['reason']; note?: string }

function AddDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(texts)
  const k = t.kin
  const [form] = Form.useForm<Values>()
  const add = useAct(addKinship, { refreshes: [findKinships], done: k.added, onDone: onClose })
  return (
    <Dialog title={k.add} open onClose={onClose} act={{ label: t.add, onClick: () => form.submit(), busy: add.isPending }}>
      <Form name="kinship" form={form} layout="vertical" requiredMark={false} initialValues={{ rule: 'exclude', reason: 'relative' }} onFinish={({ note, ...body }) => add.mutate({ params: { id }, body: { ...body, note: note?.trim() || null } })}>
        <Form.Item name="partyId" label={k.party} rules={[{ required: true, message: t.needed }]}><PartyPicker autoFocus /></Form.Item>
        <Form.Item name="rule" label={k.rule}><Select options={(['exclude', 'prefer'] as const).map((value) => ({ value, label: k.rules[value] }))} /></Form.Item>
        <Form.Item name="reason" label={k.reason}><Select options={kinshipReasons.map((value) => ({ value, label: k.reasons[value] }))} /></Form.Item>
        <Form.Item name="note" label={k.noteField}><Input maxLength={500} /></Form.Item>
      </Form>
    </Dialog>
  )
}
