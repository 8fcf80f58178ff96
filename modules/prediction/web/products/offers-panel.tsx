import { getPartyValue } from '#modules/value/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { getRecommendations, type PartyOffers } from '../../recommendation/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'

/** What to offer a party next and why, and when it may be expected again. */
export default function OffersPanel({ partyId }: { partyId: string }) {
  const { panel: t, kinds } = useText(texts)
  const f = useFormat()
  const named = useNamed()
  const may = useMay()
  const mayProducts = may(['read', 'product'])
  const { data } = useCall(getRecommendations, { params: { id: partyId } })
  if (!data || (!data.items.length && !data.next)) return null
  return (
    <Card title={t.title} actions={may(['read', 'insight']) && <Button kind="quiet" to="/insight/products">{t.all}</Button>}>
      <ul className={css.offers}>
        {data.items.map(({ place, product, kind, reason, dueDay }) => (
          <li key={place}>
            <span className={css.offer}>{mayProducts ? <Link to={`/products/${product.id}`}>{product.name}</Link> : <b>{product.name}</b>}{product.price !== null && <span className="muted">{f.money(product.price, product.currency ?? undefined)}</span>}<Tag tone={kind === 'again' ? 'jade' : kind === 'up' ? 'indigo' : 'plain'}>{kinds[kind]}</Tag>{dueDay && <span className="muted small">{t.due(f.day(dueDay))}</span>}</span>
            <span className={css.why}>{named(reason)}</span>
          </li>
        ))}
      </ul>
      <Wallet partyId={partyId} />
      {data.next && <Next next={data.next} />}
      {data.asOf && <p className={css.foot}>{[`${t.asOf} ${f.day(data.asOf)}`, data.method && `${t.method} ${named(data.method)}`].filter(Boolean).join(' · ')}</p>}
    </Card>
  )
}

/** How much of what the party spends on such things comes here, where somebody said what that is. */
function Wallet({ partyId }: { partyId: string }) {
  const t = useText(texts).panel
  const f = useFormat()
  const { data } = useCall(getPartyValue, { params: { id: partyId } })
  if (!data?.wallet || data.wallet.share === null) return null
  const { share, amount, estimated } = data.wallet
  return <p className={css.foot}>{t.wallet(f.percent(Math.min(1, share), 0), f.money(Math.max(0, Number(amount) * (1 - share)), data.currency), estimated)}</p>
}

function Next({ next }: { next: NonNullable<PartyOffers['next']> }) {
  const t = useText(texts).panel
  const f = useFormat()
  return (
    <p className={css.next}>
      {next.late ? t.overdue(f.day(next.expectedDay)) : t.expected(f.day(next.expectedDay), f.day(next.earlyDay), f.day(next.lateDay))} <span className="muted small">{next.gaps > 0 ? t.rests(f.number(next.gaps)) : t.restsFirm}</span>
    </p>
  )
}
