import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/tag.tsx'
import { getPartyFields } from '../../contract.ts'
import { changeCustomField, type CustomField, findCustomFields, rebuildCustomField, restoreCustomField } from '../../field/contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web-field.ts'
import css from './setting.module.css'

interface TableProps { fields: readonly CustomField[]; manages: boolean; onEdit: (field: CustomField) => void; onArchive: (field: CustomField) => void }

/** The fields in their order, with what each demands and where its background work is. */
export function FieldTable({ fields, manages, onEdit, onArchive }: TableProps) {
  const t = useText(texts)
  const say = useText(told)
  const named = useNamed()
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={t.title}>
      <table aria-label={t.title}>
        <thead><tr><th scope="col">{t.name}</th><th scope="col">{t.key}</th><th scope="col">{t.kind}</th><th scope="col">{t.properties}</th><th scope="col">{t.state}</th>{manages && <th scope="col"><span className="hidden-but-read">{t.more}</span></th>}</tr></thead>
        <tbody>
          {fields.map((f, i) => (
            <tr key={f.id} className={f.archivedAt ? css.gone : undefined}>
              <td className={css.name}><strong>{named(f.label)}</strong>{f.help && <div className="small muted">{named(f.help)}</div>}</td><td><code>{f.key}</code></td><td className="name">{say.fields.kinds[f.kind]}{f.currency && ` · ${f.currency}`}</td>
              <td><span className="row">{(['required', 'unique', 'sortable'] as const).filter((k) => f[k]).map((k) => <Tag key={k}>{t.marks[k]}</Tag>)}{f.choices.length > 0 && <span className="small two">{f.choices.map((c) => named(c.label)).join(' / ')}</span>}</span></td>
              <td><State field={f} manages={manages} /></td>
              {manages && <td className={css.end}><Acts field={f} before={fields[i - 1]} after={fields[i + 1]} onEdit={onEdit} onArchive={onArchive} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function State({ field, manages }: { field: CustomField; manages: boolean }) {
  const t = useText(texts)
  const f = useFormat()
  const again = useAct(rebuildCustomField, { refreshes: [findCustomFields] })
  if (field.archivedAt) return <Tag>{t.archived}</Tag>
  if (field.state === 'building') return <div className={css.building}><span>{t.building(f.percent(field.progress, 0))}</span><progress aria-label={t.building('')} value={field.progress} max={1} /></div>
  if (field.state === 'ready') return <Tag tone="jade">{t.ready}</Tag>
  return <span className="row"><Tag tone="vermilion">{t.clashes(f.number(field.clashes))}</Tag>{manages && <Button kind="text" onClick={() => again.mutate({ params: { id: field.id } })}>{t.again}</Button>}</span>
}

function Acts({ field, before, after, onEdit, onArchive }: { field: CustomField; before: CustomField | undefined; after: CustomField | undefined; onEdit: (field: CustomField) => void; onArchive: (field: CustomField) => void }) {
  const t = useText(texts)
  const named = useNamed()
  const refreshes = [findCustomFields, getPartyFields]
  const restore = useAct(restoreCustomField, { refreshes, done: t.restored })
  const move = useAct(changeCustomField, { refreshes })
  if (field.archivedAt) return <Button onClick={() => restore.mutate({ params: { id: field.id } })} busy={restore.isPending}>{t.restore}</Button>
  const to = (position: number): void => move.mutate({ params: { id: field.id }, body: { position }, ifMatch: field.version })
  const name = named(field.label)
  return (
    <span className={css.acts}>
      {before && <Button kind="quiet" icon="up" label={`${t.up} ${name}`} onClick={() => to(Math.max(0, before.position - 1))} />}
      {after && <Button kind="quiet" icon="down" label={`${t.down} ${name}`} onClick={() => to(after.position + 1)} />}
      <Button kind="quiet" icon="edit" label={`${t.edit} ${name}`} onClick={() => onEdit(field)} />
      <Button kind="quiet" icon="trash" label={`${t.archive} ${name}`} onClick={() => onArchive(field)} />
    </span>
  )
}
