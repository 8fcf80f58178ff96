import { useCatalogue } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import type { MediaChoice, Medium } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'

/** The channels in their order, each with why it stands there; its reach opens the parties. */
export function MediaTable({ data: { media, currency }, to }: { data: MediaChoice; to: (channel: string) => string }) {
  const whole = useText(texts)
  const t = whole.medium
  const f = useFormat()
  const words = useCatalogue()
  const share = (rate: number | null): string => (rate === null ? t.noData : f.percent(rate, 1))
  const money = (amount: string | null, m: Medium): string => (amount === null ? (m.cost === null ? t.noCost : whole.none) : f.money(amount, currency))
  const cells = (m: Medium): string[] => [t.own(f.number(m.sent), f.number(m.answered)), share(m.response), share(m.order), money(m.cost, m), money(m.perResponse, m), money(m.perOrder, m), m.expected === null ? whole.none : f.number(Math.round(m.expected))]
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
      <table className={css.table} aria-label={t.title}>
        <thead><tr>{[t.channel, t.reach, t.ownHead, t.response, t.order, t.cost, t.perResponse, t.perOrder, t.expected, t.why].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{media.map((m) => <tr key={m.channel}><th scope="row">{m.rank === null ? '' : `${m.rank}. `}{words.channel(m.channel)}</th><td>{m.reach ? <Link to={to(m.channel)}>{f.number(m.reach)}</Link> : f.number(0)}</td>{cells(m).map((text, i) => <td key={i}>{text}</td>)}<td>{whole.reasons[m.reason]}</td></tr>)}</tbody>
      </table>
    </div>
  )
}
