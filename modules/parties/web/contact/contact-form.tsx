import { Form, Input, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { formFaults } from '#platform/web/refusal-text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findParties, getParty, type Party } from '../../contract.ts'
import { addContact, changeContact } from '../../contact/contract.ts'
import { texts } from '../../messages/web.ts'
import { useChannels } from './use-channels.ts'

type Contact = Party['contacts'][number]
interface Values { channel: Contact['channel']; value: string; label?: string }

/** Adds a way to reach a party, or puts one right. */
export function ContactForm({ party, contact, onClose }: { party: Party; contact: Contact | null; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const channels = useChannels()
  const common = { refreshes: [getParty, findParties], done: t.saved, onDone: onClose, onProblem: (problem: Parameters<typeof formFaults>[0]) => { void formFaults(problem).then((faults) => form.setFields(faults as never)); return Boolean(problem.at ?? problem.faults.length) } }
  const add = useAct(addContact, common)
  const change = useAct(changeContact, common)
  const save = ({ channel, value, label }: Values): void => {
    const note = label?.trim() ? { label: label.trim() } : {}
    if (contact) change.mutate({ params: { id: party.id, contactId: contact.id }, body: { ...(value !== contact.value && { value }), ...note } })
    else add.mutate({ params: { id: party.id }, body: { channel, value, ...note } })
  }
  return (
    <Dialog title={contact ? t.contacts.edit : t.contacts.add} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: add.isPending || change.isPending }}>
      <Form name="contact-form" form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={contact ? { channel: contact.channel, value: contact.value, label: contact.label === 'main' ? '' : contact.label } : { channel: channels[0] }}>
        <Form.Item name="channel" label={t.contacts.channel}><Select disabled={contact !== null} options={(contact ? [contact.channel] : channels).map((c) => ({ value: c, label: t.channels[c] }))} /></Form.Item>
        <Form.Item name="value" label={t.contacts.value} rules={[{ required: true, whitespace: true, message: t.profile.required }]}><Input maxLength={500} autoFocus /></Form.Item>
        <Form.Item name="label" label={t.contacts.label}><Input maxLength={40} placeholder={t.contacts.labelHint} /></Form.Item>
      </Form>
    </Dialog>
  )
}
