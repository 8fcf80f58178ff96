import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import type { Order } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './order.module.css'

interface Step { key: string; day: string; what: string; note?: string | null | undefined; to?: string; amount?: string }

/** What happened to an order, from the ordering on. */
export function Life({ order }: { order: Order }) {
  const t = useText(texts).page
  const words = useText(texts)
  const f = useFormat()
  const steps: Step[] = [
    { key: 'placed', day: order.orderedDay, what: order.kind === 'return' ? t.came : t.placed },
    ...order.payments.map((p): Step => ({ key: `p${p.id}`, day: p.day, what: Number(p.amount) < 0 ? words.refund : words.payment, amount: p.amount, note: [p.method, p.reference].filter(Boolean).join(' · ') })),
    ...order.returns.map((r): Step => ({ key: `r${r.id}`, day: r.orderedDay, what: t.came, amount: r.amount, to: `/orders/${r.id}` })),
    ...(order.cancelledAt ? [{ key: 'cancelled', day: f.dayOf(order.cancelledAt), what: t.cancelled, note: order.cancelReason }] : []),
  ].toSorted((a, b) => a.day.localeCompare(b.day))
  return (
    <ol className={css.life}>
      {steps.map((step) => (
        <li key={step.key}><span className="muted">{f.day(step.day)}</span> {step.to ? <Link to={step.to}>{step.what}</Link> : <span>{step.what}</span>}{step.amount && <strong> {f.exactMoney(step.amount, order.currency)}</strong>}{step.note && <span className="two small"> {step.note}</span>}</li>
      ))}
    </ol>
  )
}
