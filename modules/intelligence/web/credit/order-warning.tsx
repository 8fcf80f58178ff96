import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'
import { getCredit } from '../../contract.ts'
import css from './credit.module.css'

/** What to be warned of while an order is entered: the limit, what is overdue, a hold. It warns and does not forbid. */
export default function OrderWarning({ buyerId, amount }: { buyerId: string; amount: string }) {
  const t = useText(texts).judged.credit
  const f = useFormat()
  const order = useSettled(amount, 400)
  const { data: c } = useCall(getCredit, { params: { id: buyerId }, query: { order: Number(order).toFixed(2) } }, { placeholderData: (before) => before })
  if (!c?.warnings.length) return null
  const say = (w: (typeof c.warnings)[number]): string => (w === 'over-limit' ? t.warnings[w](f.exactMoney(c.room ?? '0', c.currency)) : w === 'overdue' ? t.warnings[w](f.exactMoney(c.overdue, c.currency), f.number(c.overdueDays)) : t.warnings[w]())
  return <ul className={css.warning} role="status">{c.warnings.map((w) => <li key={w}>{say(w)}</li>)}</ul>
}
