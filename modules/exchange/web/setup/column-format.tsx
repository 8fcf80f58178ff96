import { Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import type { ColumnMatch, ImportColumn, ImportField } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'

const dates = ['yyyy-MM-dd', 'yyyy/M/d', 'yyyy.M.d', 'yyyyMMdd', 'yyyy年M月d日', 'iso', 'M/d/yyyy', 'd/M/yyyy', 'd.M.yyyy', 'M/d/yy', 'd/M/yy', 'roc', 'excel']
type NumberFormat = NonNullable<ColumnMatch['numberFormat']>
const numbers: readonly NumberFormat[] = [{ decimal: '.', group: ',' }, { decimal: ',', group: '.' }, { decimal: ',', group: ' ' }, { decimal: '.', group: ' ' }, { decimal: '.', group: "'" }]
const keyOf = ({ decimal, group }: NumberFormat): string => decimal + group
/** A number format by an example: `1,234.56`. */
const sampleOf = ({ decimal, group }: NumberFormat): string => `1${group}234${decimal}56`

interface FormatProps { column: ImportColumn; field: ImportField; match: ColumnMatch; onChange: (match: Partial<ColumnMatch>) => void; label: string }

/** How a column's dates or figures are written, where its field needs that; warns where another way reads them just as well. */
export function ColumnFormat({ column, field, match, onChange, label }: FormatProps) {
  const t = useText(texts).columns
  if (field.type === 'date' || field.type === 'instant') {
    const value = match.dateFormat ?? column.dateFormat
    return (
      <div className={css.field}>
        <Select style={{ width: '100%' }} aria-label={label} value={value} placeholder={t.unset} status={value === null ? 'error' : ''} onChange={(dateFormat: string) => onChange({ dateFormat })} options={dates.map((d) => ({ value: d, label: t.dates[d] ?? d }))} />
        {!match.dateFormat && column.dateAlso.length > 0 && <small>{t.also(column.dateAlso.map((d) => t.dates[d] ?? d).join(' / '))}</small>}
      </div>
    )
  }
  if (field.type === 'number' || field.type === 'money') {
    const value = match.numberFormat ?? column.numberFormat ?? numbers[0]!
    return (
      <div className={css.field}>
        <Select style={{ width: '100%' }} aria-label={label} value={keyOf(value)} onChange={(key: string) => onChange({ numberFormat: numbers.find((n) => keyOf(n) === key)! })} options={numbers.map((n) => ({ value: keyOf(n), label: sampleOf(n) }))} />
        {!match.numberFormat && column.numberAlso && <small>{t.also(sampleOf(column.numberAlso))}</small>}
      </div>
    )
  }
  return <span />
}
