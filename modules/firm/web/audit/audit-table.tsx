import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import type { AuditEntry } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import { changesOf } from './changes-of.ts'
import { useDeed } from './use-deed.ts'

/** Entries, newest first; each opens to what was changed. */
export function AuditTable({ entries, onOpen }: { entries: readonly AuditEntry[]; onOpen: (entry: AuditEntry) => void }) {
  const t = useText(texts).audit
  const f = useFormat()
  const deed = useDeed()
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={t.title}>
      <table aria-label={t.title}>
        <thead><tr><th scope="col">{t.when}</th><th scope="col">{t.who}</th><th scope="col">{t.what}</th><th scope="col">{t.details}</th></tr></thead>
        <tbody>
          {entries.map((e) => (
            <tr key={e.id} className={css.row} onClick={() => onOpen(e)}>
              <td className="name">{f.moment(e.at)}</td><td className="name">{e.actorName}{t.kinds[e.actorKind] && <span className="small muted"> {t.kinds[e.actorKind]}</span>}</td>
              <td className="name"><Button kind="text" onClick={(event) => { event.stopPropagation(); onOpen(e) }}>{deed(e)}</Button>{e.objectId && <span className="muted"> #{e.objectId}</span>}</td>
              <td className={css.brief}>{f.list(changesOf(e.detail).slice(0, 6).map((c) => t.fields[c.field] ?? c.field))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
