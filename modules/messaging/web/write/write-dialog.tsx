import { Form, Input, Select } from 'antd'
import { findConsents } from '#modules/consent/contract.ts'
import { getParty } from '#modules/parties/contract.ts'
import { getTimeline } from '#modules/touchpoints/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findMessages, sendMessage } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { TemplatePicker } from '../template/template-picker.tsx'
import { AsTheyGetIt } from './as-they-get-it.tsx'

interface Values { purpose: string; templateId: string | null; subject: string; body: string }

/** An e-mail to one party: for what, and what it says, in own words or by a template. Whether it may be sent the consent ledger decides, and says why not. */
export function WriteDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts)
  const named = useNamed()
  const [form] = Form.useForm<Values>()
  const templateId = Form.useWatch('templateId', form) ?? null
  const { data: party } = useCall(getParty, { params: { id: partyId } })
  const { data: consents } = useCall(findConsents, { params: { id: partyId } })
  const act = useAct(sendMessage, { refreshes: [findMessages, getTimeline], done: t.write.sent, onDone: onClose })
  const address = party?.contacts.find((c) => c.channel === 'email' && c.isMain)?.value
  const send = ({ purpose, templateId: template, subject, body }: Values): void => act.mutate({ params: { id: partyId }, body: { channel: 'email', purpose, ...(template ? { templateId: template } : { subject: subject.trim(), body }) } })
  const needed = [{ required: true, whitespace: true, message: t.write.needed }]
  return (
    <Dialog title={t.write.title(party?.name ?? '')} open onClose={onClose} act={{ label: t.write.send, onClick: () => form.submit(), busy: act.isPending, disabled: !address }} width={templateId ? 720 : 520}>
      <Form name="write-mail" form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ purpose: 'service', templateId: null, subject: '', body: '' }}>
        <p className="muted">{t.write.to} · {address ?? t.write.none}</p>
        <Form.Item name="purpose" label={t.write.purpose}><Select options={(consents?.purposes ?? []).map(({ key, label }) => ({ value: key, label: named(label) }))} /></Form.Item>
        <Form.Item name="templateId" label={t.write.template}><TemplatePicker channel="email" /></Form.Item>
        {templateId ? <AsTheyGetIt templateId={templateId} partyId={partyId} /> : (
          <>
            <Form.Item name="subject" label={t.write.subject} rules={needed}><Input maxLength={400} autoFocus /></Form.Item>
            <Form.Item name="body" label={t.write.body} extra={t.write.bodyHint} rules={needed}><Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} maxLength={100_000} /></Form.Item>
          </>
        )}
      </Form>
    </Dialog>
  )
}
