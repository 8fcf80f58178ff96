import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { findWinBacks, type ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { is, partiesAt } from './behind.ts'
import css from './value.module.css'

/** Lost customers by what a return would be worth, and whether trying pays. */
export function WinBackCard({ value }: { value: ValueOverview }) {
  const t = useText(texts).winBack
  const f = useFormat()
  const { data, error, refetch } = useCall(findWinBacks, { query: { limit: 8 } })
  const money = (v: string): string => f.money(Number(v), value.currency)
  const { rate, measured, contact, lostDays } = value.winBack
  return (
    <Card title={t.title} note={t.note(f.number(lostDays))}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <CardSkeleton lines={6} /> : !data.items.length ? <EmptyState inline title={t.empty} /> : (
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
          <table className={css.table}>
            <thead><tr><th scope="col">{t.name}</th><th scope="col">{t.last}</th><th scope="col" className={css.end}>{t.value}</th><th scope="col" className={css.end}>{t.expected}</th><th scope="col"><span className="hidden-but-read">{t.pays}</span></th></tr></thead>
            <tbody>
              {data.items.map((row) => (
                <tr key={row.partyId}>
                  <td><Link to={`/parties/${row.partyId}`}>{row.name}</Link></td><td className="name">{f.day(row.lastDay)}</td><td className={css.end}>{money(row.value)}</td><td className={css.end}>{money(row.expected)}</td>
                  <td title={row.breakEven === null ? undefined : t.breakEven(f.percent(row.breakEven, 1))}><Tag tone={row.pays ? 'jade' : 'plain'}>{row.pays ? t.pays : t.paysNot}</Tag></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={css.foot}>
        <span>{rate === null ? t.noRate : t.rate(f.percent(rate, 1), measured)}</span><span>{t.cost(money(contact))}</span>
        {value.lost.worthWinning > 0 && <span>{t.sum(f.number(value.lost.worthWinning), money(value.lost.gain))}</span>}{value.lost.customers > 0 && <Link to={partiesAt(is('lost', 1))}>{t.all}</Link>}
      </p>
    </Card>
  )
}
