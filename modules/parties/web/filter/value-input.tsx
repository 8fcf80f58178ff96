import { Input, InputNumber, Select } from 'antd'
import type { FieldInfo } from '#kernel/field.ts'
import type { Condition, Operand } from '#kernel/filter.ts'
import { findUnits } from '#modules/people/unit/contract.ts'
import { findMemberNames } from '#modules/people/member/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { PickTag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { PartyPicker } from '../pick/party-picker.tsx'
import { findTags } from '../../tag/contract.ts'
import { inputOf } from './operators.ts'

interface InputProps { field: FieldInfo; condition: Condition; onChange: (value: Operand | undefined) => void }

/** Where a condition's value is given, by the field's kind and what is asked of it. */
export function ValueInput({ field, condition: { op, value }, onChange }: InputProps) {
  const t = useText(texts).filter
  const input = inputOf(field, op)
  if (input === 'none') return null
  if (input === 'days') return <InputNumber aria-label={t.days} min={0} max={36_500} precision={0} value={value === undefined ? null : Number(value)} onChange={(n) => onChange(n ?? undefined)} suffix={t.days} style={{ width: '100%' }} />
  if (input === 'pair') {
    const [from = '', to = ''] = Array.isArray(value) ? value.map(String) : []
    return <div className="row"><Single field={field} label={t.from} value={from} onChange={(v) => onChange([v ?? '', to])} /><Single field={field} label={t.to} value={to} onChange={(v) => onChange([from, v ?? ''])} /></div>
  }
  if (input === 'many') return <Many field={field} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />
  return <Single field={field} label={t.value} value={value === undefined ? '' : String(value)} onChange={(v) => onChange(v ?? undefined)} />
}

function Single({ field, label, value, onChange }: { field: FieldInfo; label: string; value: string; onChange: (value: string | undefined) => void }) {
  const t = useText(texts)
  const given = (text: string | null | undefined): void => onChange(text ? text : undefined)
  switch (field.kind) {
    case 'number': case 'money': return <InputNumber<string> aria-label={label} stringMode value={value || null} onChange={(v) => given(v)} style={{ flex: 1, width: '100%' }} />
    case 'date': case 'instant': return <div style={{ flex: 1 }} aria-label={label} role="group"><DayField value={value || null} onChange={given} /></div>
    case 'boolean': return <Select aria-label={label} value={value || null} onChange={given} options={[{ value: 'true', label: t.yes }, { value: 'false', label: t.no }]} style={{ width: '100%' }} />
    case 'party': return <PartyPicker label={label} value={value || null} onChange={given} />
    case 'choice': case 'choices': case 'tag': case 'member': case 'unit': return <Chosen field={field} label={label} value={value ? [value] : []} single onChange={(v) => given(v[0])} />
    default: return <Input aria-label={label} value={value} onChange={(e) => given(e.target.value)} />
  }
}

function Many({ field, value, onChange }: { field: FieldInfo; value: string[]; onChange: (value: string[]) => void }) {
  const t = useText(texts).filter
  const named = useNamed()
  if (!field.choices || field.choices.length > FEW) return <Chosen field={field} label={t.value} value={value} onChange={onChange} />
  const toggle = (key: string): void => onChange(value.includes(key) ? value.filter((v) => v !== key) : [...value, key])
  return <div className="row" role="group" aria-label={t.value}>{field.choices.map((c) => <PickTag key={c.key} chosen={value.includes(c.key)} onPick={() => toggle(c.key)}>{named(c.label)}</PickTag>)}</div>
}

/** So many choices are shown at once; more are searched. */
const FEW = 12


function Chosen({ field, label, value, onChange, single }: { field: FieldInfo; label: string; value: string[]; onChange: (value: string[]) => void; single?: boolean }) {
  const t = useText(texts).pick
  const options = useOptions(field)
  const common = { 'aria-label': label, options, style: { width: '100%' }, placeholder: label, notFoundContent: t.none, showSearch: { optionFilterProp: 'label' } }
  return single
    ? <Select {...common} value={value[0] ?? null} onChange={(v) => onChange(v ? [v] : [])} />
    : <Select {...common} mode="multiple" value={value} onChange={onChange} />
}

/** What a field offers to choose from: its own choices, or the tags, colleagues and units of the firm. */
function useOptions(field: FieldInfo): { value: string; label: string }[] {
  const named = useNamed()
  const { data: tags } = useCall(findTags, {}, { enabled: field.kind === 'tag' })
  const { data: members } = useCall(findMemberNames, {}, { enabled: field.kind === 'member' })
  const { data: units } = useCall(findUnits, {}, { enabled: field.kind === 'unit' })
  const things = { tag: tags?.tags, member: members?.items, unit: units?.items }[field.kind as 'tag']
  return things?.map((x) => ({ value: x.id, label: x.name })) ?? field.choices?.map((c) => ({ value: c.key, label: named(c.label) })) ?? []
}
