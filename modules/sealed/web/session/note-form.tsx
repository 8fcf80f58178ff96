import { Checkbox, Form, Input, Select } from 'antd'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { countTopics } from '../../contract.ts'
import type { Compartment } from '../../crypto/seal.ts'
import { texts } from '../../messages/web.ts'
import css from '../panel/sealed.module.css'
import type { OpenNote } from './session.ts'

interface Values { title: string; text: string; leftOpen: boolean; topic?: string }

/** Writes a note or changes one. Nothing of it leaves the browser unsealed, nor is a draft kept. */
export function NoteForm({ note, compartment, busy, onKeep, onClose }: { note: OpenNote | null; compartment: Compartment; busy: boolean; onKeep: (note: Omit<OpenNote, 'writtenAt'>, topic: string | null) => void; onClose: () => void }) {
  const t = useText(texts)
  const named = useNamed()
  const { data } = useCall(countTopics, {}, { staleTime: 5 * 60_000 })
  const keep = ({ title, text, leftOpen, topic }: Values): void => onKeep({ id: note?.id ?? crypto.randomUUID(), compartment: note?.compartment ?? compartment, title, text, leftOpen }, note ? null : topic ?? null)
  return (
    <Form<Values> name="sealed-note" layout="vertical" requiredMark={false} autoComplete="off" initialValues={{ title: note?.title ?? '', text: note?.text ?? '', leftOpen: note?.leftOpen ?? false }} onFinish={keep}>
      <Form.Item name="title" label={`${t.compartments[note?.compartment ?? compartment]} · ${t.session.noteTitle}`} rules={[{ required: true, message: t.session.needed }]}><Input maxLength={120} autoFocus /></Form.Item>
      <Form.Item name="text" label={t.session.text} rules={[{ required: true, message: t.session.needed }]}><Input.TextArea maxLength={20_000} autoSize={{ minRows: 5, maxRows: 14 }} /></Form.Item>
      {!note && <Form.Item name="topic" label={t.session.topic} extra={t.session.topicHint}><Select allowClear options={data?.topics.map((x) => ({ value: x.key, label: named(x.label) })) ?? []} /></Form.Item>}
      <Form.Item name="leftOpen" valuePropName="checked"><Checkbox>{t.session.leftOpen}</Checkbox></Form.Item>
      <div className={css.foot}><span /><span className={css.acts}><Button onClick={onClose}>{t.session.close}</Button><Button kind="primary" type="submit" busy={busy}>{t.session.save}</Button></span></div>
    </Form>
  )
}
