import { Select } from 'antd'
import { findSegments } from '#modules/segments/segment/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'

/** One of the segments that the reader may use; nothing where there is no such right. */
export function SegmentField({ value, onChange, everyone }: { value: string | undefined; onChange: (id: string | undefined) => void; everyone: string }) {
  const t = useText(texts).page
  const may = useMay()
  const { data } = useCall(findSegments, { query: {} }, { enabled: may(['read', 'segment']), staleTime: 60_000 })
  if (!may(['read', 'segment'])) return null
  return <Select aria-label={t.segment} placeholder={everyone} allowClear value={value ?? null} onChange={(next: string | null) => onChange(next ?? undefined)} options={(data?.segments ?? []).map((s) => ({ value: s.id, label: s.name }))} showSearch={{ optionFilterProp: 'label' }} style={{ minWidth: 180 }} />
}
