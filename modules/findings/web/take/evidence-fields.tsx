import { Checkbox, Select } from 'antd'
import { Suspense, useEffect, useState } from 'react'
import { PartyFilter } from '#modules/parties/web/filter/party-filter.tsx'
import { getPartyFields } from '#modules/parties/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Lines } from '#ui/skeleton.tsx'
import type { Evidence } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { type Draft, evidenceOf } from './evidence-of.ts'
import css from './form.module.css'

/** Chooses what is counted: parties, a share of them or the mean of a number, against another group where wished. */
export function EvidenceFields({ onChange }: { onChange: (evidence: Evidence | null) => void }) {
  const t = useText(texts).form
  const [draft, setDraft] = useState<Draft>({ of: 'share', filter: '', having: '', versus: null, field: null })
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  useEffect(() => onChange(evidenceOf(draft)), [draft, onChange])
  return (
    <Suspense fallback={<Lines count={3} />}>
      <div className={css.evidence}>
        <Select aria-label={t.kind} value={draft.of} onChange={(of) => change({ of })} options={(['count', 'share', 'mean'] as const).map((value) => ({ value, label: t.kinds[value] }))} />
        <Part label={t.whom} value={draft.filter} onChange={(filter) => change({ filter })} />
        {draft.of === 'share' && <Part label={t.having} value={draft.having} onChange={(having) => change({ having })} />}
        {draft.of === 'mean' && <NumberField value={draft.field} onChange={(field) => change({ field })} />}
        {draft.of !== 'count' && <Checkbox checked={draft.versus !== null} onChange={(e) => change({ versus: e.target.checked ? '' : null })}>{t.compare}</Checkbox>}
        {draft.of !== 'count' && draft.versus !== null && <Part label={t.versus} value={draft.versus} onChange={(versus) => change({ versus })} />}
      </div>
    </Suspense>
  )
}

const Part = ({ label, value, onChange }: { label: string; value: string; onChange: (filter: string) => void }) => <div role="group" aria-label={label}><span className="muted small">{label}</span><PartyFilter value={value} onChange={onChange} /></div>

function NumberField({ value, onChange }: { value: string | null; onChange: (field: string) => void }) {
  const t = useText(texts).form
  const named = useNamed()
  const { data } = useCall(getPartyFields, {}, { staleTime: 60_000 })
  const numbers = (data?.fields ?? []).filter((f) => f.kind === 'number' || f.kind === 'money')
  return <Select aria-label={t.field} placeholder={t.field} value={value} onChange={onChange} showSearch={{ optionFilterProp: 'label' }} options={numbers.map((f) => ({ value: f.key, label: named(f.label) }))} />
}
