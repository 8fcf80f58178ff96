import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getNextOffers, type NextOffer, offerToParty } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { needed } from '../word/refreshed.ts'

/** What to offer next, why and what it may bring; the rest a click away. */
export function NextOffers({ partyId }: { partyId: string }) {
  const t = useText(texts).offer
  const [all, setAll] = useState(false)
  const { data, error, refetch } = useCall(getNextOffers, { params: { id: partyId } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  const shown = data?.items.slice(0, all ? undefined : 1) ?? []
  return (
    <section aria-label={t.next}>
      <div className="two small" style={{ fontWeight: 600, marginBottom: 6 }}>{t.next}</div>
      {!data ? <Lines count={2} /> : !shown.length ? <p className="muted">{t.none}</p> : <ul className={css.list}>{shown.map((item) => <li key={item.key}><One item={item} partyId={partyId} currency={data.currency} /></li>)}</ul>}
      {data && data.items.length > 1 && <Button kind="text" onClick={() => setAll(!all)}>{all ? t.less : t.others(data.items.length - 1)}</Button>}
      {data && data.waiting > 0 && <p className={css.foot}>{t.waiting(data.waiting)}</p>}
      {all && <p className={css.foot}>{t.definition}</p>}
    </section>
  )
}

function One({ item, partyId, currency }: { item: NextOffer; partyId: string; currency: string }) {
  const t = useText(texts).offer
  const f = useFormat()
  const named = useNamed()
  const may = useMay()
  const act = useAct(offerToParty, { refreshes: needed, done: (reply) => (reply.giftId ? (reply.code ? t.gave(reply.code) : t.gaveNoCode) : t.noted) })
  const { product, offer, needId } = item
  const send = (): void => act.mutate({ params: { id: partyId }, body: { ...(product ? { productId: product.id } : { offerId: offer!.id }), ...(needId && { needId }) } })
  const figures = [t.chance(f.percent(item.propensity, item.propensity < 0.1 ? 1 : 0)), item.margin !== null && t.margin(f.money(item.margin, currency)), item.expected !== null && t.expected(f.money(item.expected, currency))]
  return (
    <>
      <span className={css.head}><strong>{product?.name ?? offer?.name}</strong>{product?.price && <span className="muted name">{f.money(product.price, product.currency ?? currency)}</span>}{may(['update', 'dialogue']) && <span className={css.end}><Button busy={act.isPending} onClick={send}>{offer ? t.give : t.act}</Button></span>}</span>
      {item.reasons.map((reason) => <p key={reason.en} className={css.why}>{named(reason)}</p>)}
      <span className="muted small">{figures.filter(Boolean).join(' · ')}</span>
    </>
  )
}
