import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { Link, useSearchState } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag } from '#ui/tag.tsx'
import { AnomalyKind, anomalyNames, findAnomalies } from '../../anomaly/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { is, partiesAt } from '../word/parties-at.ts'

const State = z.object({ noticed: AnomalyKind.optional() })

/** Who is not like themselves of late, with the evidence, by kind. */
export function AnomalyList() {
  const t = useText(texts).signals.anomalies
  const f = useFormat()
  const named = useNamed()
  const [{ noticed }, setState] = useSearchState(State)
  const list = usePages(findAnomalies, { query: { limit: 20, kind: noticed } })
  const counts = list.first?.counts ?? {}
  const all = Object.values(counts).reduce((a, b) => a + b, 0)
  if (list.error) return <Card title={t.title}><ErrorState problem={list.error} again={list.again} /></Card>
  return (
    <Card title={t.title} note={t.note}>
      <div className={css.choice} role="group" aria-label={t.filter}>
        <PickTag chosen={!noticed} onPick={() => setState({ noticed: undefined })}>{t.all} {f.number(all)}</PickTag>
        {anomalyNames.map((kind) => <PickTag key={kind} chosen={noticed === kind} onPick={() => setState({ noticed: kind })}>{t.kinds[kind]} {f.number(counts[kind] ?? 0)}</PickTag>)}
        {all > 0 && <Link to={partiesAt(noticed ? is('anomaly', anomalyNames.indexOf(noticed) + 1) : { field: 'anomaly', op: 'filled' })}>{t.list}</Link>}
      </div>
      {list.isPending ? <Block height={200} /> : !list.items.length ? <EmptyState inline title={t.none} text={t.noneText} /> : (
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
          <table className={css.table} aria-label={t.title}>
            <thead><tr><th scope="col">{t.party}</th><th scope="col">{t.filter}</th><th scope="col">{t.what}</th><th scope="col" className={css.end}>{t.stake}</th><th scope="col">{t.since}</th></tr></thead>
            <tbody>
              {list.items.map((one) => (
                <tr key={`${one.party.id} ${one.kind}`}>
                  <td className={css.name}><Link to={`/parties/${one.party.id}`}>{one.party.name}</Link></td><td className={css.name}><Tag tone={one.kind === 'purchases' ? 'jade' : 'amber'}>{t.kinds[one.kind]}</Tag></td>
                  <td className={css.why}>{named(one.words)}</td><td className={css.end}>{f.money(one.stake, list.first!.currency)}</td><td className={css.name}>{f.day(one.day)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasMore && <Button kind="quiet" onClick={list.more} busy={list.isFetching}>{t.more}</Button>}
      <p className={css.foot}>{t.definition}</p>
    </Card>
  )
}
