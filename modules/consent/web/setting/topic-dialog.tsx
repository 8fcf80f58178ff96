import { Form, Select, Switch } from 'antd'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findPurposes, type Purpose, putTopic, type Topic, type TopicInput } from '../../contract.ts'
import { texts } from '../../messages/privacy.ts'
import { InLanguages } from './in-languages.tsx'

/** A topic of a purpose, in three languages. */
export function TopicDialog({ topic, purposes, onClose }: { topic: Topic | null; purposes: readonly Purpose[]; onClose: () => void }) {
  const t = useText(texts)
  const named = useNamed()
  const [form] = Form.useForm<TopicInput>()
  const act = useAct(putTopic, { refreshes: [findPurposes], done: t.saved, onDone: onClose })
  return (
    <Dialog title={topic ? named(topic.label) : t.addTopic} open onClose={onClose} act={{ label: t.save, busy: act.isPending, onClick: () => form.submit() }}>
      <Form name="topic" form={form} layout="vertical" requiredMark={false} initialValues={topic ?? { purpose: 'marketing', active: true }} onFinish={({ label, purpose, active }) => act.mutate({ params: { key: topic?.key ?? `own-${Date.now().toString(36)}` }, body: { label, purpose, active } })}>
        <InLanguages name="label" label={t.name} most={60} needed />
        <Form.Item name="purpose" label={t.of}><Select options={purposes.map((p) => ({ value: p.key, label: named(p.label) }))} /></Form.Item>
        <Form.Item name="active" label={t.active} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Dialog>
  )
}
