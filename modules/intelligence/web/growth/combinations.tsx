import type { GrowthMatrix } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import css from '../insight/insight.module.css'
import { is, partiesAt } from '../word/parties-at.ts'

/** Growth through one another: new customers through loyal ones' referral, loyalty through expansion. */
export function Combinations({ matrix: { combinations: { referred, widened }, currency } }: { matrix: GrowthMatrix }) {
  const t = useText(texts).judged.growth
  const f = useFormat()
  const rows = [
    { text: t.referred, of: referred, to: partiesAt({ field: 'newByReferral', op: 'is', value: true }) },
    { text: t.widened, of: widened, to: partiesAt({ all: [is('growthCell', 'loyalty'), is('growthCell', 'expansion')] }) },
  ]
  return (
    <Card title={t.combinations}>
      <ul className={css.plain}>{rows.map(({ text, of, to }) => <li key={text}><span>{text}</span><Link to={to}>{f.number(of.customers)}</Link><span className="two">{f.money(Number(of.money), currency)}</span></li>)}</ul>
    </Card>
  )
}
