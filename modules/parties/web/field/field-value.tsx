import type { ReactNode } from 'react'
import type { FieldInfo } from '#kernel/field.ts'
import { type Format, useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { StageDots } from '#ui/standing.tsx'
import { texts } from '../../messages/web.ts'
import { plainValue } from './plain-value.ts'
import type { NameOf } from './ref-names.ts'
import type { Fields } from './use-fields.ts'

interface ValueProps { field: FieldInfo; value: unknown; fields: Fields; nameOf: NameOf }

/** A field's value as the reader reads it: 4.86万, 36 天前, 稳定期 with its steps. A dash where nothing is known. */
export function FieldValue({ field, value, fields, nameOf }: ValueProps): ReactNode {
  const f = useFormat()
  const t = useText(texts)
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) return <span className="muted">—</span>
  return looks[field.key]?.(String(value), fields) ?? ((field.kind === 'instant' || (field.kind === 'date' && field.key.startsWith('last'))) ? <Since field={field} value={String(value)} f={f} /> : plainValue(field, value, { f, fields, nameOf, yes: t.yes, no: t.no }))
}

/** A last time is read as a distance: 36 天前. */
const Since = ({ field, value, f }: { field: FieldInfo; value: string; f: Format }) =>
  field.kind === 'date' ? <time dateTime={value} title={f.day(value)}>{f.relative(`${value}T12:00:00Z`)}</time> : <RelativeTime at={/[Z+]/.test(value) ? value : `${value}Z`} />

/** Fields whose value is a place on a way, or digits to be told apart. */
const looks: Record<string, (value: string, fields: Fields) => ReactNode> = {
  stage: (value, fields) => (value === '0' ? <span className="muted">{fields.choice('stage', value)}</span> : <StageDots at={Number(value)} of={4} warn={value === '4'}>{fields.choice('stage', value)}</StageDots>),
  rfm: (value) => [...value].join('·'),
}
