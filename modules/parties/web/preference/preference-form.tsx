import { Form, Input, Select } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { contactChannels } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { addPreference, changePreference, findPreferences, type Preference, type PreferenceInput, preferenceKinds, removePreference } from '../../preference/contract.ts'
import { MemberPicker } from '../pick/member-picker.tsx'

interface Values { kind: Preference['kind']; text: string; about?: string; saidOn?: string | null; channel?: string | null; toldTo?: string | null }

/** Writes down what a party said it likes, avoids or needs: what, about whom, when, how and to whom it was said. */
export function PreferenceForm({ partyId, preference, onClose }: { partyId: string; preference: Preference | null; onClose: () => void }) {
  const t = useText(texts)
  const p = t.preferences
  const f = useFormat()
  const [form] = Form.useForm<Values>()
  const done = { refreshes: [findPreferences], onDone: onClose }
  const add = useAct(addPreference, { ...done, done: p.added })
  const change = useAct(changePreference, { ...done, done: t.saved })
  const again = useAct(addPreference, { refreshes: [findPreferences] })
  const remove = useAct(removePreference, { ...done, done: p.removed, undo: () => { if (preference) again.mutate({ params: { id: partyId }, body: inputOf(preference) }) } })
  const save = (values: Values): void => {
    const body: PreferenceInput = { kind: values.kind, text: values.text.trim(), about: values.about?.trim() || null, channel: values.channel ?? null, ...(values.saidOn && { saidOn: values.saidOn }), ...(values.toldTo && { toldTo: values.toldTo }) }
    if (preference) change.mutate({ params: { id: partyId, preferenceId: preference.id }, body })
    else add.mutate({ params: { id: partyId }, body })
  }
  const known = preference?.toldTo && preference.toldToName ? { id: preference.toldTo, name: preference.toldToName } : null
  return (
    <Dialog title={preference ? p.edit : p.title} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: add.isPending || change.isPending }}>
      <Form name="preference-form" form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={preference ?? { kind: 'like', saidOn: f.dayOf(new Date().toISOString()) }}>
        <Form.Item name="kind" label={p.kind}><Select options={preferenceKinds.map((k) => ({ value: k, label: p.kinds[k] }))} /></Form.Item>
        <Form.Item name="text" label={p.text} rules={[{ required: true, whitespace: true, message: t.profile.required }]}><Input maxLength={1000} autoFocus /></Form.Item>
        <Form.Item name="about" label={p.about}><Input maxLength={200} placeholder={p.aboutHint} /></Form.Item>
        <Form.Item name="saidOn" label={p.saidOn}><DayField most={f.dayOf(new Date().toISOString())} /></Form.Item>
        <Form.Item name="channel" label={p.channel}><Select allowClear options={contactChannels.filter((c) => c !== 'address' && c !== 'web').map((c) => ({ value: c, label: t.channels[c] }))} /></Form.Item>
        <Form.Item name="toldTo" label={p.toldTo}><MemberPicker known={known} /></Form.Item>
        {preference && <Button kind="text" icon="trash" onClick={() => remove.mutate({ params: { id: partyId, preferenceId: preference.id } })}>{p.remove}</Button>}
      </Form>
    </Dialog>
  )
}

const inputOf = ({ kind, text, about, saidOn, channel, toldTo, source }: Preference): PreferenceInput => ({ kind, text, about, saidOn, channel, toldTo, source })
