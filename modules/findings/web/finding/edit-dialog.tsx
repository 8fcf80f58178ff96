import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useText } from '#platform/web/text.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Expected, type FindingChange, type Layer, layers, type WholeFinding } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { ExpectedFields } from '../take/expected-fields.tsx'
import css from '../take/form.module.css'

interface Values { claim: string; layer: Layer; action?: string | null; reviewOn?: string | null; ownerId: string }

/** Changes a finding's words, what it expects, its next review and its owner. What it is counted by stays: another count is another finding. */
export function EditDialog({ finding, onClose, onSave }: { finding: WholeFinding; onClose: () => void; onSave: (change: FindingChange) => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const [expected, setExpected] = useState<Expected>(finding.expected)
  const save = ({ claim, layer, action, reviewOn, ownerId }: Values): void => onSave({ claim, layer, action: action?.trim() || null, reviewOn: reviewOn ?? null, ...(ownerId !== finding.owner.id && { ownerId }), ...(expected !== finding.expected && { expected }) })
  const initial: Values = { claim: finding.claim, layer: finding.layer, action: finding.action, reviewOn: finding.reviewOn, ownerId: finding.owner.id }
  return (
    <Dialog title={t.form.edit} open onClose={onClose} width={620} act={{ label: t.form.save, onClick: () => form.submit() }}>
      <Form name="edit-finding" form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={initial}>
        <Form.Item name="claim" label={t.form.claim} rules={[{ required: true, whitespace: true, message: t.form.needed }]}><Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} /></Form.Item>
        {finding.evidence.of !== 'noted' && <ExpectedFields evidence={finding.evidence} value={expected} onChange={setExpected} interval={finding.last?.low != null} />}
        <div className={css.pair}>
          <Form.Item name="layer" label={t.form.layer}><Select options={layers.map((value) => ({ value, label: t.layers[value] }))} /></Form.Item>
          <Form.Item name="reviewOn" label={t.form.review}><DayField /></Form.Item>
        </div>
        <Form.Item name="action" label={t.form.action}><Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={2000} placeholder={t.form.actionHint} /></Form.Item>
        <Form.Item name="ownerId" label={t.form.owner} rules={[{ required: true, message: t.form.needed }]}><MemberPicker allowClear={false} known={finding.owner} /></Form.Item>
      </Form>
    </Dialog>
  )
}
