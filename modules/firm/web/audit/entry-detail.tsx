import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { Tag } from '#ui/tag.tsx'
import type { AuditEntry } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import { changesOf, shownValue } from './changes-of.ts'

const pathOf: Record<string, (id: string) => string> = { party: (id) => `/parties/${id}`, order: (id) => `/orders/${id}`, product: (id) => `/products/${id}`, import: (id) => `/import/${id}`, member: (id) => `/settings/members?member=${id}`, role: () => '/settings/roles', unit: () => '/settings/units' }

/** One entry: who and when, the record, and each field before and after. */
export function EntryDetail({ entry: e }: { entry: AuditEntry }) {
  const t = useText(texts).audit
  const f = useFormat()
  const changes = changesOf(e.detail)
  const name = t.objects[e.object] === '' ? null : `${t.objects[e.object] ?? e.object}${e.objectId ? ` #${e.objectId}` : ''}`
  return (
    <>
      <KeyValue width={72} items={[[t.when, f.moment(e.at)], [t.who, e.actorName], [t.record, e.objectId && pathOf[e.object] ? <Link key="l" to={pathOf[e.object]!(e.objectId)}>{name}</Link> : name], [t.sealed, e.sealed ? <Tag key="s" tone="jade">{t.sealed}</Tag> : null]]} />
      {changes.length === 0 ? <p className="muted">{t.noDetail}</p> : (
        <div className={css.frame}>
          <table className={css.diff} aria-label={t.details}>
            <thead><tr><th scope="col">{t.field}</th><th scope="col">{t.before}</th><th scope="col">{t.after}</th></tr></thead>
            <tbody>{changes.map((c) => <tr key={c.field}><td>{t.fields[c.field] ?? c.field}</td><td>{c.before === undefined ? '—' : <del>{shownValue(c.before)}</del>}</td><td>{c.after === undefined ? '—' : <ins>{shownValue(c.after)}</ins>}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </>
  )
}
