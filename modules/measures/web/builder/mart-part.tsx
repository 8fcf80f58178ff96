import { Select } from 'antd'
import { findMarts } from '#modules/firm/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'

/** The firm's data marts by their numbers. */
export function useMarts(): { id: string; name: string; functions: readonly string[] }[] {
  return useCall(findMarts, {}, { staleTime: 60_000 }).data?.marts ?? []
}

/** Which part of the data is asked; not there while the firm has no marts. */
export function MartPart({ value, onChange }: { value: string | undefined; onChange: (mart: string | undefined) => void }) {
  const t = useText(texts).builder
  const marts = useMarts()
  if (!marts.length) return null
  return (
    <div className={css.part}>
      <label><span>{t.mart}</span><Select aria-label={t.mart} value={value ?? ''} onChange={(id) => onChange(id || undefined)} options={[{ value: '', label: t.allData }, ...marts.map((m) => ({ value: m.id, label: m.name }))]} popupMatchSelectWidth={false} /></label>
    </div>
  )
}
