import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface MomentFieldProps { label: string; value: string | null; onChange: (value: string | null) => void; disabled?: boolean; allowClear?: boolean }

/** Chooses a day and a time; gives and takes an instant. */
export const MomentField = ({ label, value, onChange, disabled = false, allowClear = true }: MomentFieldProps) => (
  <DatePicker aria-label={label} style={{ width: '100%' }} showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" value={value ? dayjs(value) : null} onChange={(picked) => onChange(picked ? picked.second(0).millisecond(0).toISOString() : null)} disabled={disabled} allowClear={allowClear} />
)
