import { useFormat } from '#platform/web/format.ts'
import { Link, useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getOrder, type Order } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { numberOf } from '../list/columns.tsx'
import { Life } from './life.tsx'
import { Lines } from './lines.tsx'
import { OrderActs } from './order-acts.tsx'
import css from './order.module.css'
import { Status } from './status.tsx'
import { useChannels } from './use-channels.ts'

/** One order: its lines and sums, who it concerns, and its life from the ordering on. */
export default function OrderPage() {
  const t = useText(texts)
  const f = useFormat()
  const { data: order, error, refetch } = useCall(getOrder, { params: { id: useParam('id') } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!order) return <PageSkeleton />
  return (
    <>
      <PageHead title={`${t.kinds[order.kind]} ${numberOf(order, t)}`} back={{ to: '/orders', label: t.page.back }} tags={<Status order={order} t={t} />} actions={order.mayChange && <OrderActs order={order} />}
        note={[order.buyer?.name, f.day(order.orderedDay), f.exactMoney(order.amount, order.currency)].filter(Boolean).join(' · ')} />
      <div className={css.columns}>
        <div className="stack"><Card title={t.page.lines}><Lines order={order} /></Card></div>
        <div className="stack"><Card title={t.page.facts}><Facts order={order} /></Card><Card title={t.page.life}><Life order={order} /></Card></div>
      </div>
    </>
  )
}

function Facts({ order }: { order: Order }) {
  const t = useText(texts).page
  const f = useFormat()
  const channelOf = useChannels()
  const party = (p: Order['buyer']) => (p ? <Link to={`/parties/${p.id}`}>{p.name}</Link> : <span className="muted">{t.hidden}</span>)
  const same = (p: Order['buyer']): boolean => p === null || p.id === order.buyer?.id
  return (
    <KeyValue width={104} items={[
      [t.buyer, party(order.buyer)], ...(same(order.payer) ? [] : [[t.payer, party(order.payer)] as const]), ...(same(order.recipient) ? [] : [[t.recipient, party(order.recipient)] as const]),
      [t.day, order.orderedAt ? f.moment(order.orderedAt) : f.day(order.orderedDay)], [t.channel, order.channel && channelOf(order.channel)], [t.owner, order.owner?.name], [t.base, f.fixed(Number(order.baseAmount), 2)],
      ...(Number(order.rate) === 1 ? [] : [[t.rate, f.number(Number(order.rate), 8)] as const]), ...(order.originalId ? [[t.original, <Link key="o" to={`/orders/${order.originalId}`}>{t.open}</Link>] as const] : []),
      [t.note, order.note && <span className={css.note}>{order.note}</span>], ...(order.cancelReason ? [[t.reason, order.cancelReason] as const] : []),
    ]} />
  )
}
