import { Select } from 'antd'
import { useState } from 'react'
import { findMemberNames } from '#modules/people/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import type { AuditState } from './audit-setting.tsx'

/** Whom, what and when to show. */
export function AuditFilters({ state, onChange }: { state: AuditState; onChange: (change: Partial<AuditState>) => void }) {
  const t = useText(texts).audit
  const [search, setSearch] = useState('')
  const { data } = useCall(findMemberNames, { query: { search } }, { placeholderData: (before) => before })
  const words = (all: Record<string, string>) => Object.entries(all).map(([value, label]) => ({ value, label: label.replace(/：$/, '') || value }))
  return (
    <div className={css.filters}>
      <Select aria-label={t.who} allowClear placeholder={t.any} value={state.actorId ?? null} onChange={(actorId: string | null) => onChange({ actorId: actorId ?? undefined })} showSearch={{ filterOption: false, onSearch: setSearch }} options={(data?.items ?? []).map((m) => ({ value: m.id, label: m.name }))} />
      <Select aria-label={t.what} allowClear placeholder={t.anyAction} value={state.action ?? null} onChange={(action: string | null) => onChange({ action: action ?? undefined })} showSearch={{ optionFilterProp: 'label' }} options={words(t.actions)} />
      <Select aria-label={t.record} allowClear placeholder={t.anyObject} value={state.object ?? null} onChange={(object: string | null) => onChange({ object: object ?? undefined, objectId: undefined })} showSearch={{ optionFilterProp: 'label' }} options={words(t.objects)} />
      <DayField label={t.from} placeholder={t.from} value={state.from ?? null} onChange={(from) => onChange({ from: from ?? undefined })} />
      <DayField label={t.to} placeholder={t.to} value={state.to ?? null} onChange={(to) => onChange({ to: to ?? undefined })} />
    </div>
  )
}
