import { Form, Input, Select } from 'antd'
import { findConsents } from '#modules/consent/contract.ts'
import { getParty } from '#modules/parties/contract.ts'
import { getTimeline } from '#modules/touchpoints/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findMessages, findOpenChannels, lineMost, sendMessage, type TemplateChannel, templateChannels } from '../../contract.ts'
import { texts as templates } from '../../messages/template.ts'
import { texts } from '../../messages/web.ts'
import { TemplatePicker } from '../pick/template-picker.tsx'
import { AsTheyGetIt } from './as-they-get-it.tsx'
import { SmsLength } from './sms-length.tsx'
import { WechatCode } from './wechat-code.tsx'

interface Values { channel: TemplateChannel; purpose: string; templateId: string | null; subject: string; body: string }

/** Channels that a subject makes sense on. */
const titled: readonly TemplateChannel[] = ['email', 'push', 'post', 'by-hand']
/** The kind of contact that a channel writes to, where it is one. */
const contactOf: Partial<Record<TemplateChannel, string>> = { email: 'email', sms: 'phone', post: 'address' }

/** A message to one party: on which channel, for what, and what it says, in own words or by a template. Whether it may be sent the consent ledger decides, and says why not. */
export function WriteDialog({ partyId, onClose, text = '', onSent }: { partyId: string; onClose: () => void; /** What to begin with. */ text?: string; onSent?: (channel: string) => void }) {
  const t = useText(texts)
  const { channels } = useText(templates)
  const named = useNamed()
  const [form] = Form.useForm<Values>()
  const templateId = Form.useWatch('templateId', form) ?? null
  const channel = Form.useWatch('channel', form) ?? 'email'
  const body = Form.useWatch('body', form) ?? ''
  const { data: party } = useCall(getParty, { params: { id: partyId } })
  const { data: consents } = useCall(findConsents, { params: { id: partyId } })
  const { data: open } = useCall(findOpenChannels, {}, { staleTime: 60_000 })
  const act = useAct(sendMessage, { refreshes: [findMessages, getTimeline], done: t.write.sent, onDone: (_, input) => { onClose(); onSent?.(input.body.channel) } })
  const kind = contactOf[channel]
  const address = kind && party?.contacts.find((c) => c.channel === kind && c.isMain)?.value
  const ways = templateChannels.filter((c) => c === 'email' || open?.channels.includes(c))
  const send = ({ purpose, templateId: template, subject, body }: Values): void => act.mutate({ params: { id: partyId }, body: { channel, purpose, ...(template ? { templateId: template } : { ...(titled.includes(channel) && subject.trim() && { subject: subject.trim() }), body }) } })
  const needed = [{ required: true, whitespace: true, message: t.write.needed }]
  return (
    <Dialog title={t.write.title(party?.name ?? '')} open onClose={onClose} act={{ label: t.write.send, onClick: () => form.submit(), busy: act.isPending, disabled: Boolean(kind) && !address }} width={templateId ? 720 : 520}>
      <Form name="write-mail" form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ channel: 'email', purpose: 'service', templateId: null, subject: '', body: text }}>
        {ways.length > 1 && <Form.Item name="channel" label={t.write.channel}><Select options={ways.map((value) => ({ value, label: channels[value] }))} onChange={() => form.setFieldValue('templateId', null)} /></Form.Item>}
        {kind && <p className="muted">{t.write.to} · {address ?? t.write.none}</p>}
        {channel === 'wechat' && <WechatCode partyId={partyId} name={party?.name ?? ''} />}
        {channel === 'line' && <p className="muted">{t.write.lineNote}</p>}
        <Form.Item name="purpose" label={t.write.purpose}><Select options={(consents?.purposes ?? []).map(({ key, label }) => ({ value: key, label: named(label) }))} /></Form.Item>
        <Form.Item name="templateId" label={t.write.template}><TemplatePicker channel={channel} /></Form.Item>
        {templateId ? <AsTheyGetIt templateId={templateId} partyId={partyId} /> : (
          <>
            {titled.includes(channel) && <Form.Item name="subject" label={t.write.subject} rules={channel === 'email' ? needed : []}><Input maxLength={400} autoFocus /></Form.Item>}
            <Form.Item name="body" label={t.write.body} extra={t.write.bodyHint} rules={needed}><Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} maxLength={channel === 'line' ? lineMost : 100_000} showCount={channel === 'line'} /></Form.Item>
            {channel === 'sms' && <SmsLength text={body} />}
          </>
        )}
      </Form>
    </Dialog>
  )
}
