import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import type { Order } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './order.module.css'

/** What was ordered, and what it comes to. */
export function Lines({ order }: { order: Order }) {
  const t = useText(texts).page
  const f = useFormat()
  const money = (amount: string): string => f.exactMoney(amount, order.currency)
  const costs = order.lines.some((line) => line.cost !== null)
  return (
    <div className={css.scroll}>
      <table className={css.lines}>
        <thead><tr><th scope="col">{t.product}</th><th scope="col">{t.quantity}</th><th scope="col">{t.price}</th><th scope="col">{t.amount}</th>{costs && <th scope="col">{t.cost}</th>}</tr></thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <td>{line.product ? <Link to={`/products/${line.product.id}`}>{line.description}</Link> : line.description}{line.product && <div className="muted small">{line.product.code}</div>}{Number(line.returned) > 0 && <span className={css.returned}>{t.returned(f.number(Number(line.returned), 4))}</span>}</td>
              <td>{f.number(Number(line.quantity), 4)}</td><td>{line.unitPrice === null ? '—' : money(line.unitPrice)}</td>
              <td>{money(line.amount)}{line.discount && Number(line.discount) !== 0 && <span className="muted small"> −{money(line.discount)}</span>}</td>{costs && <td>{line.cost === null ? '—' : money(line.cost)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <Sums order={order} />
    </div>
  )
}

function Sums({ order }: { order: Order }) {
  const t = useText(texts).page
  const f = useFormat()
  const money = (amount: string): string => f.exactMoney(amount, order.currency)
  const rows = [
    ...(order.discount && Number(order.discount) !== 0 ? [[t.discount, `−${money(order.discount)}`] as const] : []), ...(order.tax && Number(order.tax) !== 0 ? [[order.taxIncluded ? t.taxIn : t.taxOn, money(order.tax)] as const] : []),
    [t.total, money(order.amount)] as const, [t.paid, money(order.paid)] as const, ...(order.status === 'cancelled' ? [] : [[t.due, money(order.due)] as const]),
  ]
  return (
    <>
      <dl className={css.sums}>{rows.map(([label, value]) => <div key={label} className={label === t.total ? css.total : undefined}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {order.masked.includes('cost') && <p className="muted small">{t.masked}</p>}
    </>
  )
}
