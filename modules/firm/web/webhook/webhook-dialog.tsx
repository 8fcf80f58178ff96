import { Form, Input, Select, Switch } from 'antd'
import { useState } from 'react'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { changeWebhook, createWebhook, findWebhooks, type WebhookInput } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import type { Webhook } from './webhooks-setting.tsx'

/** An address and what it is told. A new one's secret is shown this once. */
export function WebhookDialog({ webhook, events, onClose }: { webhook?: Webhook; events: readonly string[]; onClose: () => void }) {
  const t = useText(texts)
  const w = t.webhooks
  const [form] = Form.useForm<WebhookInput>()
  const [secret, setSecret] = useState<string | null>(null)
  const shared = { refreshes: [findWebhooks], onProblem: (p: Parameters<typeof markFaults>[1]) => markFaults(form, p) }
  const create = useAct(createWebhook, { ...shared, done: w.created, onDone: (made) => setSecret(made.secret) })
  const change = useAct(changeWebhook, { ...shared, done: w.changed, onDone: onClose })
  const save = ({ note, ...rest }: WebhookInput): void => {
    const body = { ...rest, url: rest.url.trim(), ...(note?.trim() && { note: note.trim() }) }
    if (webhook) change.mutate({ params: { id: webhook.id }, body, ifMatch: webhook.version })
    else create.mutate({ body })
  }
  if (secret) return <Dialog title={w.secretTitle} open onClose={onClose} act={{ label: w.done, onClick: onClose }}><p className={css.note}>{w.secretText}</p><div className={css.secret}><code>{secret}</code><CopyButton text={secret} /></div></Dialog>
  return (
    <Dialog title={webhook ? webhook.url : w.create} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || change.isPending }} width={600}>
      <Form name="webhook-dialog" form={form} layout="vertical" requiredMark={false} initialValues={webhook ?? { active: true, events: [] }} onFinish={save}>
        <Form.Item name="url" label={w.url} rules={[{ required: true, message: t.needed }, { type: 'url', message: w.badUrl }]}><Input placeholder={w.urlHint} maxLength={2000} autoFocus={!webhook} /></Form.Item>
        <Form.Item name="events" label={w.events} rules={[{ required: true, message: t.needed }]} extra={<Button kind="text" onClick={() => form.setFieldValue('events', [...events])}>{w.all}</Button>}><Select mode="multiple" options={events.map((value) => ({ value, label: value }))} maxTagCount={6} /></Form.Item>
        <Form.Item name="note" label={w.note}><Input maxLength={200} /></Form.Item>
        <Form.Item name="active" label={w.active} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Dialog>
  )
}
