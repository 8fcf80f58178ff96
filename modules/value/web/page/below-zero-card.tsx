import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { type BelowZero, findBelowZero, type ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { belowZero, partiesAt } from './behind.ts'
import css from './value.module.css'

/** The customers that cost most more than they bring, with what would bring each to zero. */
export function BelowZeroCard({ value }: { value: ValueOverview }) {
  const t = useText(texts).below
  const f = useFormat()
  const { data, error, refetch } = useCall(findBelowZero, { query: { limit: 8 } })
  return (
    <Card title={t.title} note={<Link to={partiesAt(belowZero, 'netValue')}>{t.note(f.number(value.belowZero.customers))}</Link>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <CardSkeleton lines={6} /> : !data.items.length ? <EmptyState inline title={t.empty} /> : (
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
          <table className={css.table}>
            <thead><tr><th scope="col">{t.name}</th><th scope="col" className={css.end}>{t.net}</th><th scope="col">{t.ways}</th></tr></thead>
            <tbody>{data.items.map((row) => <tr key={row.partyId}><td><Link to={`/parties/${row.partyId}`}>{row.name}</Link></td><td className={`${css.end} ${css.bad}`}>{f.money(Number(row.net), value.currency)}</td><td className="small"><Ways row={row} /></td></tr>)}</tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

function Ways({ row }: { row: BelowZero }) {
  const t = useText(texts).below
  const f = useFormat()
  const ways = [row.orders !== null && row.orders < 1000 && t.orders(f.number(row.orders)), row.serviceCut !== null && t.service(f.percent(row.serviceCut)), row.discountCut !== null && t.discount(f.percent(row.discountCut)), row.returnCut !== null && t.returns(f.percent(row.returnCut))].filter((w) => w !== false)
  return ways.length ? f.list(ways) : <span className="muted">{t.noWay}</span>
}
