import { type AnalysisQuery, findBehind } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'
import type { Words } from '../use-catalogue.ts'
import { useBehind } from './use-behind.ts'

interface BehindProps { query: AnalysisQuery; whole: AnalysisQuery; measure: string; title: string; words: Words; onAsk: (query: AnalysisQuery) => void; onClose: () => void }

/** Who is behind a figure, the largest part first; on to the list, or to a question about only these. */
export function BehindDialog({ query, whole, measure, title, words, onAsk, onClose }: BehindProps) {
  const t = useText(texts).behind
  const f = useFormat()
  const may = useMay()
  const { items, first, error, waiting, more } = useBehind(findBehind, { query, measure })
  const info = words.measure(measure)
  const unit = (info?.over && words.measure(info.over[0])?.unit) ?? info?.unit
  return (
    <Dialog title={t.title(title)} open onClose={onClose} width={560}>
      {error ? <ErrorState problem={error} /> : !first ? <Lines count={8} /> : first.total === 0 ? <EmptyState inline title={t.none} /> : (
        <>
          <div className={css.behindHead}>
            <strong>{t.total(f.number(first.total))}</strong><span className="muted">{t.note}</span>
            {first.filter && <Button kind="text" to={`/parties?${new URLSearchParams({ filter: JSON.stringify(first.filter), sort: '-revenue' })}`}>{t.list}</Button>}
            {first.filter && may(['create', 'segment']) && <Button kind="text" to={`/insight/segments/new?${new URLSearchParams({ definition: JSON.stringify(first.filter) })}`}>{t.segment}</Button>}
            {query.only.length > whole.only.length && <Button kind="text" onClick={() => { onAsk({ ...whole, only: query.only }); onClose() }}>{t.only}</Button>}
          </div>
          <ol className={css.people}>
            {items.map((p) => <li key={p.partyId}><Link to={`/parties/${p.partyId}`} className="name">{p.name}</Link><span>{p.value === null ? '—' : unit === 'money' ? f.fixed(Number(p.value), 2) : f.number(Number(p.value), 2)}</span></li>)}
          </ol>
          {more && <Button kind="text" onClick={more} busy={waiting}>{t.more}</Button>}
        </>
      )}
    </Dialog>
  )
}
