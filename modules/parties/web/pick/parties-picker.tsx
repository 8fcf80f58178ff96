import { Select } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findParties, type PartyKind } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useSettled } from '#platform/web/use-settled.ts'

interface PartiesPickerProps { value?: string[]; onChange?: (ids: string[]) => void; id?: string; label?: string; kinds?: readonly PartyKind[]; without?: readonly string[] }

/** Chooses several parties by name, phone or e-mail; fits an Ant Design form. */
export function PartiesPicker({ value = [], onChange, id, label, kinds, without = [] }: PartiesPickerProps) {
  const t = useText(texts)
  const [typed, setTyped] = useState('')
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const search = useSettled(typed.trim(), 150)
  const filter = kinds?.length ? { filter: JSON.stringify({ field: 'kind', op: 'in', value: kinds }) } : {}
  const { data, isFetching } = useCall(findParties, { query: { ...(search && { search }), ...filter, limit: 12 } }, { placeholderData: (before) => before })
  const found = (data?.items ?? []).filter((p) => !without.includes(p.id)).map((p) => ({ value: p.id, label: p.name, note: p.phone ?? '' }))
  const kept = value.filter((v) => !found.some((o) => o.value === v)).map((v) => ({ value: v, label: names.get(v) ?? `#${v}`, note: '' }))
  const choose = (ids: string[]): void => {
    setNames(new Map([...names, ...[...found, ...kept].map((o) => [o.value, o.label] as const)]))
    onChange?.(ids)
  }
  return (
    <Select mode="multiple" id={id} aria-label={label} value={value} onChange={choose} style={{ width: '100%' }} placeholder={t.pick.party} loading={isFetching} options={[...kept, ...found]} notFoundContent={t.pick.none}
      showSearch={{ filterOption: false, onSearch: setTyped }} optionRender={({ data: { label: name, note } }) => <>{name} <span className="muted small">{note}</span></>} />
  )
}
