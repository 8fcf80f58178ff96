import { Form, Input } from 'antd'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { createForm, findForms } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

interface Values { name: string; slug: string }

/** A new form: what colleagues call it, and its address. */
export function CreateForm({ onClose }: { onClose: () => void }) {
  const t = useText(texts)
  const go = useGo()
  const [form] = Form.useForm<Values>()
  const act = useAct(createForm, { refreshes: [findForms], onDone: ({ id }) => go(`/marketing/forms/${id}`) })
  return (
    <Dialog title={t.list.create} open onClose={onClose} act={{ label: t.list.make, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="new-form" form={form} layout="vertical" requiredMark={false} onFinish={({ name, slug }) => act.mutate({ body: { name: name.trim(), slug } })}>
        <Form.Item name="name" label={t.list.name} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={120} autoFocus /></Form.Item>
        <Form.Item name="slug" label={t.list.slug} extra={t.list.slugHint} rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{2,59}$/, message: t.list.slugRule }]}><Input addonBefore="/f/" maxLength={60} placeholder="autumn-tasting" /></Form.Item>
      </Form>
    </Dialog>
  )
}
