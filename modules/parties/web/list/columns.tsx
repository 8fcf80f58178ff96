import type { FieldInfo } from '#kernel/field.ts'
import { type Format } from '#platform/web/format.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Column } from '#ui/list/column.ts'
import type { PartyRow } from '../../contract.ts'
import type en from '../../messages/web.en.ts'
import { FieldValue } from '../field/field-value.tsx'
import type { NameOf } from '../field/ref-names.ts'
import type { Fields } from '../field/use-fields.ts'
import css from './list.module.css'

interface Making { t: typeof en; f: Format; fields: Fields; nameOf: NameOf; /** Tags in the colour of a warning: they stand beside the name. */ marks: ReadonlySet<string> }

/** The list's columns: the name first, then those chosen, each with its field's look. */
export function columnsFor(keys: readonly string[], making: Making): Column<PartyRow>[] {
  const name: Column<PartyRow> = { key: 'name', head: making.fields.label('name'), cell: (p) => <NameCell row={p} t={making.t} marks={making.marks} />, sort: 'name' }
  return [name, ...keys.flatMap((key) => columnOf(key, making) ?? [])]
}

function columnOf(key: string, { t, f, fields, nameOf }: Making): Column<PartyRow> | null {
  const own = ownColumn(key, { t, f, fields })
  if (own) return own
  const field = fields.get(key)
  if (!field) return null
  return { key, head: fields.label(key), cell: (p) => <FieldValue field={field} value={p.values[key]} fields={fields} nameOf={nameOf} />, ...(isFigure(field) && { align: 'end' as const }), ...(field.sortable && { sort: key }) }
}

const isFigure = (field: FieldInfo): boolean => field.kind === 'number' || field.kind === 'money'

function ownColumn(key: string, { t, f, fields }: Pick<Making, 't' | 'f' | 'fields'>): Column<PartyRow> | null {
  const dash = <span className="muted">—</span>
  switch (key) {
    case 'phone': return { key, head: t.list.phone, cell: (p) => (p.phone ? <Phone value={p.phone} f={f} /> : dash) }
    case 'email': return { key, head: t.list.email, cell: (p) => p.email ?? dash }
    case 'tag': return { key, head: t.list.tags, cell: (p) => (p.tags.length ? <span className={css.tags}>{p.tags.slice(0, 3).map((tag) => <Tag key={tag}>{tag}</Tag>)}{p.tags.length > 3 && <span className="muted" title={f.list(p.tags)}>{`+${p.tags.length - 3}`}</span>}</span> : dash) }
    case 'owner': return { key, head: fields.label('owner'), cell: (p) => p.ownerName ?? dash }
    case 'unit': return { key, head: fields.label('unit'), cell: (p) => p.unitName }
    case 'kind': return { key, head: fields.label('kind'), cell: (p) => t.kinds[p.kind] }
    case 'updatedAt': return { key, head: fields.label('updatedAt'), cell: (p) => <RelativeTime at={p.updatedAt} />, sort: 'updatedAt' }
    default: return null
  }
}

/** The name, what it is where it is no person, and what one must know of it. */
const NameCell = ({ row, t, marks }: { row: PartyRow } & Pick<Making, 't' | 'marks'>) => <>{row.name}{row.kind !== 'person' && <small>{t.kinds[row.kind]}</small>}{row.tags.filter((tag) => marks.has(tag)).map((tag) => <small key={tag}><Tag tone="amber">{tag}</Tag></small>)}</>

/** One tap to call; a masked number only shows. */
export function Phone({ value, f }: { value: string; f: Format }) {
  const href = f.telHref(value)
  return href ? <a href={href} className={css.phone}>{f.phone(value)}</a> : <>{f.phone(value)}</>
}

/** The further columns that the API must bring. */
export const askedColumns = (keys: readonly string[], own: readonly string[]): string => keys.filter((key) => !own.includes(key)).join(',')
