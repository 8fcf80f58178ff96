import { Form, Input, InputNumber, Select } from 'antd'
import { useNamed, useText } from '#platform/web/text.ts'
import { DayField } from '#ui/day-field.tsx'
import type { CustomField } from '../../field/contract.ts'
import { texts } from '../../messages/web.ts'
import { PartyPicker } from '../pick/party-picker.tsx'

/** The firm's own fields inside a form, under `custom`. */
export function CustomFields({ fields }: { fields: readonly CustomField[] }) {
  const t = useText(texts)
  const named = useNamed()
  return fields.map((field) => (
    <Form.Item key={field.key} name={['custom', field.key]} label={named(field.label)} extra={field.help ? named(field.help) : undefined} rules={field.required ? [{ required: true, message: t.profile.required }] : []}>
      {inputFor(field, { yes: t.yes, no: t.no, named })}
    </Form.Item>
  ))
}

/** The control that a kind of field is filled in with. */
function inputFor(field: CustomField, { yes, no, named }: { yes: string; no: string; named: ReturnType<typeof useNamed> }) {
  const options = field.choices.map((c) => ({ value: c.key, label: named(c.label) }))
  switch (field.kind) {
    case 'number': return <InputNumber<number> style={{ width: '100%' }} />
    case 'money': return <InputNumber<string> stringMode style={{ width: '100%' }} suffix={field.currency ?? undefined} />
    case 'date': return <DayField />
    case 'choice': return <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
    case 'choices': return <Select allowClear mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options} />
    case 'party': return <PartyPicker />
    case 'boolean': return <Select allowClear options={[{ value: true, label: yes }, { value: false, label: no }]} />
    default: return <Input allowClear maxLength={4000} />
  }
}
