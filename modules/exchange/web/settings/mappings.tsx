import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState } from '#ui/states.tsx'
import { findMappings, forgetMapping } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useKindNames } from '../history/import-list.tsx'
import css from '../import.module.css'

/** Which columns were matched to which fields before, by source; a new file with the same header is matched the same way. */
export function Mappings() {
  const t = useText(texts)
  const kinds = useKindNames()
  const { data } = useCall(findMappings, {})
  const forget = useAct(forgetMapping, { refreshes: [findMappings], done: t.data.forgotten })
  return (
    <Card title={t.data.mappings}>
      {!data ? <Lines /> : !data.mappings.length ? <EmptyState inline title={t.data.noMappings} /> : (
        <div className={css.frame}>
          <table aria-label={t.data.mappings}>
            <thead><tr><th scope="col">{t.rules.source}</th><th scope="col">{t.history.kind}</th><th scope="col">{t.data.titles}</th><th scope="col">{t.data.used}</th><th scope="col"><span className="hidden-but-read">{t.data.forget}</span></th></tr></thead>
            <tbody>{data.mappings.map((m) => <tr key={m.id}><td>{m.source}</td><td>{kinds.nameOf(m.kind)}</td><td className={css.cell} title={m.titles.join(', ')}>{m.titles.join(', ')}</td><td><RelativeTime at={m.usedAt} /></td><td className={css.end}><Button kind="text" onClick={() => forget.mutate({ params: { id: m.id } })}>{t.data.forget}</Button></td></tr>)}</tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
