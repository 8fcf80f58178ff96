import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState } from '#ui/states.tsx'
import { findPartyOrders, getOrderSummary } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { numberOf } from '../list/columns.tsx'
import { Status } from '../order/status.tsx'
import css from './orders-panel.module.css'

/** A party's latest orders, and what they sum up to; the months stand with its value. */
export default function OrdersPanel({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const { items, isPending, hasMore } = usePages(findPartyOrders, { params: { id: partyId }, query: { limit: 5 } })
  return (
    <Card title={t.panel.title} actions={may(['create', 'order']) && <Button kind="text" icon="plus" to={`/orders/new?buyer=${partyId}`}>{t.panel.add}</Button>}>
      {isPending ? <Lines count={4} /> : items.length === 0 ? <EmptyState title={t.panel.none} inline /> : (
        <>
          <Summary partyId={partyId} />
          <ul className={css.list}>
            {items.map((order) => (
              <li key={order.id}>
                <span className={css.which}><Link to={`/orders/${order.id}`}>{numberOf(order, t)}</Link><Status order={order} t={t} /></span>
                <span className={css.amount}>{f.exactMoney(order.amount, order.currency)}</span><span className="muted small">{f.day(order.orderedDay)}</span>
              </li>
            ))}
          </ul>
          {hasMore && <Link to={`/orders?buyer=${partyId}`}>{t.panel.all}</Link>}
        </>
      )}
    </Card>
  )
}

function Summary({ partyId }: { partyId: string }) {
  const t = useText(texts).panel
  const f = useFormat()
  const { data } = useCall(getOrderSummary, { params: { id: partyId } })
  if (!data) return null
  const words = [t.count(f.number(data.orders)), t.days(f.number(data.purchaseDays)), `${t.net} ${f.money(data.net, data.currency)}`, data.average && `${t.average} ${f.money(data.average, data.currency)}`].filter(Boolean).join(' · ')
  return <p className={css.summary}>{words}{Number(data.unpaid) > 0 && <> · <strong className={css.unpaid}>{t.unpaid} {f.money(data.unpaid, data.currency)}</strong></>}</p>
}
