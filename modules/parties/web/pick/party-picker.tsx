import { Select } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findParties, type PartyKind, type PartyRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useSettled } from '#platform/web/use-settled.ts'

interface PartyPickerProps { value?: string | null; onChange?: (id: string | null, party?: PartyRow) => void; id?: string; label?: string; kinds?: readonly PartyKind[] | null; known?: { id: string; name: string } | null; without?: readonly string[]; autoFocus?: boolean }

/** Finds a party by name, pinyin, phone or e-mail and chooses it; only parties that the reader may see. `kinds` narrows it. */
export function PartyPicker({ value, onChange, id, label, kinds, known, without = [], autoFocus }: PartyPickerProps) {
  const t = useText(texts)
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), 150)
  const filter = kinds?.length ? { filter: JSON.stringify({ field: 'kind', op: 'in', value: kinds }) } : {}
  const { data, isFetching } = useCall(findParties, { query: { ...(search && { search }), ...filter, limit: 12 } }, { placeholderData: (before) => before })
  const found = (data?.items ?? []).filter((p) => !without.includes(p.id))
  const options = found.map((p) => ({ value: p.id, label: p.name, note: [p.kind === 'person' ? null : t.kinds[p.kind], p.phone].filter(Boolean).join(' · ') }))
  const all = known && !options.some((o) => o.value === known.id) ? [{ value: known.id, label: known.name, note: '' }, ...options] : options
  return (
    <Select id={id} aria-label={label} value={value ?? null} onChange={(next) => onChange?.(next ?? null, found.find((p) => p.id === next))} allowClear autoFocus={autoFocus} style={{ width: '100%' }} placeholder={t.pick.party}
      loading={isFetching} showSearch={{ filterOption: false, onSearch: setTyped }} options={all} notFoundContent={t.pick.none} optionRender={({ data: { label: name, note } }) => <>{name} <span className="muted small">{note}</span></>} />
  )
}
