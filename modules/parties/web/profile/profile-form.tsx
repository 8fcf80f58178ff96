import { Form, Input, Select } from 'antd'
import { useMemo } from 'react'
import { useText } from '#platform/web/text.ts'
import { useFieldLevel } from '#platform/web/me.ts'
import { useUnsaved } from '#platform/web/draft.ts'
import { formFaults } from '#platform/web/refusal-text.ts'
import { useNamed } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findUnits } from '#modules/people/unit/contract.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { CustomFields } from '../form/custom-fields.tsx'
import { useCustomFields } from '../form/use-custom-fields.ts'
import { MemberPicker } from '../pick/member-picker.tsx'
import { PartyPicker } from '../pick/party-picker.tsx'
import { useSaveParty } from '../relationship/use-save-party.tsx'
import { changeOf, type ProfileValues, valuesOf } from './profile-values.ts'
import { languageChoices } from '../pick/language-choices.ts'
import css from './profile.module.css'

/** Changes a party's profile in its place; only what was changed is sent, against the version that was read. What the reader may see but not change stands there to be read. */
export function ProfileForm({ base, onClose }: { base: Party; onClose: () => void }) {
  const t = useText(texts)
  const p = t.profile
  const [form] = Form.useForm<ProfileValues>()
  const own = useCustomFields(base.kind)
  const initial = useMemo(() => valuesOf(base, own), [base, own])
  const now = Form.useWatch([], form) as ProfileValues | undefined
  const { save, busy, dialog } = useSaveParty({ onDone: onClose, onFaults: (problem) => void formFaults(problem).then((faults) => form.setFields(faults as never)) })
  const change = now ? changeOf(initial, { ...initial, ...now }) : null
  useUnsaved(change !== null && !busy)
  const submit = (values: ProfileValues): void => {
    const made = changeOf(initial, { ...initial, ...values })
    if (made) save(base, made)
    else onClose()
  }
  return (
    <Form name="profile-form" form={form} layout="vertical" size="small" initialValues={initial} onFinish={submit} requiredMark={false}>
      <Form.Item name="name" label={p.name} rules={[{ required: true, whitespace: true, message: p.required }]}><Input maxLength={200} autoFocus /></Form.Item>
      {base.kind === 'person' && <PersonFields />}
      <BelongingFields base={base} />
      <CreditFields />
      <CustomFields fields={own} />
      <div className={css.foot}><Button onClick={onClose}>{t.cancel}</Button><Button kind="primary" type="submit" busy={busy} disabled={change === null}>{t.save}</Button></div>
      {dialog}
    </Form>
  )
}

function PersonFields() {
  const p = useText(texts).profile
  const birthday = useShown('birthday')
  return (
    <>
      <Form.Item name="gender" label={p.gender}><Select allowClear options={(['female', 'male', 'other'] as const).map((g) => ({ value: g, label: p.genders[g] }))} /></Form.Item>
      {birthday.shown && (
        <>
          <Form.Item name="birthday" label={p.birthday}><DayField disabled={birthday.fixed} /></Form.Item>
          <Form.Item name="birthdayLunar" label={p.lunar} extra={p.lunarHint} rules={[{ pattern: /^(闰)?\d{1,2}-\d{1,2}$/, message: p.lunarHint }]}><Input allowClear disabled={birthday.fixed} /></Form.Item>
        </>
      )}
    </>
  )
}

/** Whether a guarded field stands in the form, and whether it can be changed there. */
function useShown(field: string): { shown: boolean; fixed: boolean } {
  const level = useFieldLevel()(`party.${field}`)
  return { shown: level === 'read' || level === 'edit', fixed: level !== 'edit' }
}

function BelongingFields({ base }: { base: Party }) {
  const p = useText(texts).profile
  const named = useNamed()
  const { data } = useCall(findUnits, {}, { staleTime: 60_000 })
  return (
    <>
      <Form.Item name="language" label={p.language}><Select allowClear showSearch={{ optionFilterProp: 'label' }} options={languageChoices.map((l) => ({ value: l.key, label: named(l.label) }))} /></Form.Item>
      <Form.Item name="contactHours" label={p.hours}><Input maxLength={200} allowClear /></Form.Item>
      <Form.Item name="dealing" label={p.dealing}><Select options={(['customer', 'consumer'] as const).map((d) => ({ value: d, label: p.dealings[d] }))} /></Form.Item>
      <Form.Item name="ownerId" label={p.owner}><MemberPicker known={base.ownerId && base.ownerName ? { id: base.ownerId, name: base.ownerName } : null} /></Form.Item>
      <Form.Item name="unitId" label={p.unit}><Select showSearch={{ optionFilterProp: 'label' }} options={data ? data.items.map((u) => ({ value: u.id, label: u.name })) : [{ value: base.unitId, label: base.unitName }]} /></Form.Item>
      {(base.kind === 'branch' || base.kind === 'department') && <Form.Item name="parentId" label={p.parent}><PartyPicker kinds={['organisation', 'branch', 'department']} known={base.parent} without={[base.id]} /></Form.Item>}
    </>
  )
}

function CreditFields() {
  const p = useText(texts).profile
  const { shown, fixed } = useShown('credit')
  return shown && (
    <div className={css.pair}>
      <Form.Item name="creditLimit" label={p.creditLimit} rules={[{ pattern: /^\d{1,15}(\.\d{1,4})?$/, message: p.creditLimit }]}><Input inputMode="decimal" allowClear disabled={fixed} /></Form.Item>
      <Form.Item name="creditRating" label={p.creditRating}><Input maxLength={20} allowClear disabled={fixed} /></Form.Item>
    </div>
  )
}
