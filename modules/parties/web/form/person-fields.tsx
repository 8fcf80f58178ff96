import { Form, Input, Select } from 'antd'
import { useFieldLevel } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { DayField } from '#ui/day-field.tsx'
import { texts } from '../../messages/web.ts'
import { languageChoices } from '../pick/language-choices.ts'
import css from './form.module.css'

/** What is asked of persons only. */
export function PersonFields() {
  const t = useText(texts).profile
  const named = useNamed()
  const birthday = useFieldLevel()('party.birthday') === 'edit'
  return (
    <div className={css.pairs}>
      <Form.Item name="gender" label={t.gender}><Select allowClear options={(['female', 'male', 'other'] as const).map((g) => ({ value: g, label: t.genders[g] }))} /></Form.Item>
      {birthday && <Form.Item name="birthday" label={t.birthday}><DayField /></Form.Item>}
      {birthday && <Form.Item name="birthdayLunar" label={t.lunar} rules={[{ pattern: /^(闰)?\d{1,2}-\d{1,2}$/, message: t.lunarHint }]}><Input placeholder="10-26" /></Form.Item>}
      <Form.Item name="language" label={t.language}><Select allowClear showSearch={{ optionFilterProp: 'label' }} options={languageChoices.map((l) => ({ value: l.key, label: named(l.label) }))} /></Form.Item>
      <Form.Item name="contactHours" label={t.hours}><Input maxLength={200} /></Form.Item>
    </div>
  )
}
