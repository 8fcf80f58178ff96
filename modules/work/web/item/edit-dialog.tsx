import { Form, Input } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { updateWork, type WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { refreshed } from './refreshed.ts'

interface Values { what: string; note?: string; dueTime?: string }

/** Changes the words of an open item. */
export function EditDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const act = useAct(updateWork, { refreshes: refreshed, done: t.item.saved, onDone: onClose })
  const send = ({ what, note, dueTime }: Values): void => act.mutate({ params: { id: item.id }, body: { what: what.trim(), note: note?.trim() || null, dueTime: dueTime?.trim() || null }, ifMatch: item.version })
  return (
    <Dialog title={t.item.edit} open onClose={onClose} act={{ label: t.form.add, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="edit-dialog" form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ what: item.what, note: item.note ?? '', dueTime: item.dueTime ?? '' }}>
        <Form.Item name="what" label={t.form.what} rules={[{ required: true, whitespace: true, message: t.form.needed }]}><Input maxLength={500} autoFocus /></Form.Item>
        <Form.Item name="dueTime" label={t.form.time} rules={[{ pattern: /^\s*(([01]\d|2[0-3]):[0-5]\d)?\s*$/, message: t.form.badTime }]}><Input placeholder={t.form.timeHint} maxLength={5} /></Form.Item>
        <Form.Item name="note" label={t.form.note}><Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} /></Form.Item>
      </Form>
    </Dialog>
  )
}
