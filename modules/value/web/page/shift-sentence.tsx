import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import type { ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { is, partiesAt, TIER } from './behind.ts'
import { useLayerName } from './use-layer-name.ts'
import css from './value.module.css'

/** What the tiers say about where effort goes, and the shift that the numbers suggest, with what it takes for granted. */
export function ShiftSentence({ value: { layers, shift, currency } }: { value: ValueOverview }) {
  const t = useText(texts).shift
  const f = useFormat()
  const name = useLayerName()
  const settles = useMay()(['update', 'settings'])
  const [top] = layers
  if (!top) return null
  const money = (amount: string): string => f.money(Number(amount), currency)
  const spent = layers.some((l) => Number(l.resources) > 0)
  return (
    <p className={css.say}>
      {spent ? t.say(name(top.layer), f.percent(top.customerShare), f.percent(top.profitShare), f.percent(top.resourceShare)) : t.none}
      {shift && <><b>{t.move(money(shift.amount), name(shift.from), name(shift.to), money(shift.gain.value), money(shift.gain.lower), money(shift.gain.upper))}</b>{t.assume}</>}
      {spent ? <Link to={partiesAt(is(TIER, shift?.to ?? top.layer))}>{t.see}</Link> : settles && <Link to="/settings/value">{t.enter}</Link>}
    </p>
  )
}
