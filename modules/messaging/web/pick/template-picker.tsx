import { Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findTemplates, type TemplateChannel } from '../../contract.ts'
import { texts } from '../../messages/template.ts'

interface TemplatePickerProps { channel?: TemplateChannel | undefined; value?: string | null; onChange?: (id: string | null) => void; id?: string; label?: string; allowClear?: boolean }

/** Chooses one of the firm's templates, of one channel where it is said. For every place that writes messages. */
export function TemplatePicker({ channel, value, onChange, id, label, allowClear = true }: TemplatePickerProps) {
  const t = useText(texts)
  const { data, isFetching } = useCall(findTemplates, { query: { limit: 100, ...(channel && { channel }) } }, { staleTime: 30_000 })
  const options = (data?.items ?? []).map((item) => ({ value: item.id, label: item.name, note: channel ? item.subject : t.channels[item.channel] }))
  return (
    <Select id={id} aria-label={label ?? t.picker.label} value={value ?? null} onChange={(next) => onChange?.(next ?? null)} allowClear={allowClear} loading={isFetching} style={{ width: '100%' }} placeholder={t.picker.placeholder}
      showSearch={{ optionFilterProp: 'label' }} options={options} optionRender={({ data: { label: name, note } }) => <>{name} <span className="muted small">{note}</span></>} />
  )
}
