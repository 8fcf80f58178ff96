import { Form, Input, InputNumber, Select } from 'antd'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { DayField } from '#ui/day-field.tsx'
import type { CustomKind } from '../../field/contract.ts'
import { texts } from '../../messages/web-field.ts'
import type { Entered } from './entered.ts'

/** The value that a new party gets where none is given; a reference has none. */
export function StandardValue({ kind }: { kind: CustomKind }) {
  const t = useText(texts)
  const language = useLanguage()
  const choices = (Form.useWatch('choices') as Entered['choices'] ?? []).flatMap((c) => {
    const text = c?.label?.[language]?.trim()
    return text ? [{ value: c.key ?? text, label: text }] : []
  })
  if (kind === 'party') return null
  return <Form.Item name="default" label={t.standard}>{controlFor(kind, choices, [{ value: true, label: t.yes }, { value: false, label: t.no }])}</Form.Item>
}

function controlFor(kind: CustomKind, choices: { value: string; label: string }[], yesNo: { value: boolean; label: string }[]) {
  switch (kind) {
    case 'number': case 'money': return <InputNumber<string> stringMode style={{ width: '100%' }} />
    case 'date': return <DayField />
    case 'choice': return <Select allowClear options={choices} />
    case 'choices': return <Select allowClear mode="multiple" options={choices} />
    case 'boolean': return <Select allowClear options={yesNo} />
    default: return <Input allowClear maxLength={2000} />
  }
}
