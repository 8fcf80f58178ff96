import { Form, Input, Segmented, Select } from 'antd'
import { type ReactNode, Suspense } from 'react'
import { useMe } from '#platform/web/me.ts'
import { formFaults } from '#platform/web/refusal-text.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Lines } from '#ui/skeleton.tsx'
import { countParties, createParty, findParties, type Party, type PartyInput, partyRoles } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { MemberPicker } from '../pick/member-picker.tsx'
import { TagPicker } from '../pick/tag-picker.tsx'
import { useChannels } from '../contact/use-channels.ts'
import { ContactFields } from './contact-fields.tsx'
import { CustomFields } from './custom-fields.tsx'
import { DuplicateWarning } from './duplicate-warning.tsx'
import css from './form.module.css'
import { inputOf, type PartyValues } from './party-values.ts'
import { PersonFields } from './person-fields.tsx'
import { useCustomFields } from './use-custom-fields.ts'

interface PartyFormProps { onCreated: (party: Party) => void; onChange?: (dirty: boolean) => void; /** Only what one knows in a hurry. */ short?: boolean; /** The buttons; they are handed how to send. */ foot: (send: { submit: () => void; busy: boolean }) => ReactNode }

/** A new person, household or organisation. Warns while it is typed of records that may be the same. */
export function PartyForm({ onCreated, onChange, short, foot }: PartyFormProps) {
  const t = useText(texts)
  const me = useMe()
  const [channel] = useChannels()
  const [form] = Form.useForm<PartyValues>()
  const kind = Form.useWatch('kind', form) ?? 'person'
  const create = useAct(createParty, {
    refreshes: [findParties, countParties], done: (party) => t.form.created(party.name), onDone: (party) => { form.resetFields(); onChange?.(false); onCreated(party) },
    onProblem: (problem) => { void formFaults(problem).then((faults) => form.setFields(faults as never)); return Boolean(problem.at ?? problem.faults.length) },
  })
  return (
    <Form name="party-form" form={form} layout="vertical" requiredMark={false} className={css.form} initialValues={{ kind: 'person', roles: ['customer'], contacts: channel ? [{ channel }] : [], ownerId: me.memberId || undefined }}
      onFinish={(values) => create.mutate({ body: inputOf(values) as PartyInput })} onValuesChange={() => onChange?.(true)}>
      <Form.Item name="kind" label={t.form.kind}><Segmented options={(['person', 'household', 'organisation'] as const).map((k) => ({ value: k, label: t.kinds[k] }))} /></Form.Item>
      <Form.Item name="name" label={t.form.nameOf[kind]} rules={[{ required: true, whitespace: true, message: t.profile.required }]}><Input maxLength={200} autoFocus /></Form.Item>
      <ContactFields />
      <DuplicateWarning form={form} />
      <Form.Item name="roles" label={t.form.roles}><Select mode="multiple" options={partyRoles.map((r) => ({ value: r, label: t.roles[r] }))} /></Form.Item>
      <Form.Item name="tags" label={t.form.tags}><TagPicker /></Form.Item>
      {!short && <Form.Item name="ownerId" label={t.profile.owner}><MemberPicker known={{ id: me.memberId, name: me.name }} /></Form.Item>}
      {!short && kind === 'person' && <PersonFields />}
      <Suspense fallback={<Lines count={2} />}><OwnFields kind={kind} short={short} /></Suspense>
      {foot({ submit: () => form.submit(), busy: create.isPending })}
    </Form>
  )
}

/** The firm's own fields; in a hurry only those that must be there. */
function OwnFields({ kind, short }: { kind: PartyValues['kind']; short: boolean | undefined }) {
  const all = useCustomFields(kind)
  return <CustomFields fields={short ? all.filter((f) => f.required) : all} />
}
