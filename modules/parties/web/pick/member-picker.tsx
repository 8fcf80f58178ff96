import { Select } from 'antd'
import { useState } from 'react'
import { findMemberNames } from '#modules/people/member/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'

interface MemberPickerProps { value?: string | null; onChange?: (id: string | null) => void; id?: string; label?: string; allowClear?: boolean; known?: { id: string; name: string } | null; autoFocus?: boolean }

/** Chooses a colleague by part of the name; fits an Ant Design form. `known` names the one chosen already. */
export function MemberPicker({ value, onChange, id, label, allowClear = true, known, autoFocus }: MemberPickerProps) {
  const t = useText(texts).pick
  const [search, setSearch] = useState('')
  const { data, isFetching } = useCall(findMemberNames, { query: { search } }, { placeholderData: (before) => before, staleTime: 60_000 })
  const options = (data?.items ?? []).map((m) => ({ value: m.id, label: m.name, unit: m.unitName }))
  const all = known && !options.some((o) => o.value === known.id) ? [...options, { value: known.id, label: known.name, unit: '' }] : options
  return (
    <Select id={id} aria-label={label} value={value ?? null} onChange={(next) => onChange?.(next ?? null)} allowClear={allowClear} autoFocus={autoFocus} style={{ width: '100%' }} placeholder={t.member} loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setSearch }} options={all} notFoundContent={t.none} optionRender={({ data: { label: name, unit } }) => <>{name} <span className="muted small">{unit}</span></>} />
  )
}
