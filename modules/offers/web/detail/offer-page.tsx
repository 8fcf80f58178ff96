import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useFilterWords } from '#modules/parties/web/filter/use-filter-words.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { findOffers, getOffer, type Offer, setOfferState } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { OfferDialog } from '../list/offer-dialog.tsx'
import { tones } from '../list/offers-page.tsx'
import { useWorth } from '../word/use-worth.ts'
import { CodesDialog } from './codes-dialog.tsx'
import { Gifts } from './gifts.tsx'
import { Referrals } from './referrals.tsx'

/** An offer: its terms and limits, and who was given it. */
export default function OfferPage() {
  const t = useText(texts)
  const { data: offer, error, refetch } = useCall(getOffer, { params: { id: useParam('id') } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!offer) return <PageSkeleton />
  return (
    <>
      <PageHead title={offer.name} back={{ to: '/marketing/offers', label: t.back }} tags={<Tag tone={tones[offer.state]}>{t.states[offer.state]}</Tag>} note={offer.terms} actions={<Acts offer={offer} />} />
      <div className="stack"><Facts offer={offer} />{offer.invitation && <Referrals offerId={offer.id} />}<Gifts offerId={offer.id} counts={offer.counts} /></div>
    </>
  )
}

function Acts({ offer }: { offer: Offer }) {
  const t = useText(texts)
  const may = useMay()
  const [open, setOpen] = useState<'edit' | 'codes' | null>(null)
  const act = useAct(setOfferState, { refreshes: [getOffer, findOffers], done: t.changed })
  if (!may(['update', 'offer'])) return null
  const set = (state: 'active' | 'closed') => act.mutate({ params: { id: offer.id }, body: { state } })
  return (
    <>
      {offer.codes === 'imported' && <><Button icon="upload" to="/import">{t.codesFile}</Button><Button onClick={() => setOpen('codes')}>{t.addCodes}</Button></>}
      <Button icon="edit" onClick={() => setOpen('edit')}>{t.edit}</Button>
      {offer.state === 'active' ? <Button busy={act.isPending} onClick={() => set('closed')}>{t.close}</Button> : <Button kind="primary" busy={act.isPending} onClick={() => set('active')}>{offer.state === 'draft' ? t.activate : t.reopen}</Button>}
      {open === 'edit' && <OfferDialog offer={offer} onClose={() => setOpen(null)} />}
      {open === 'codes' && <CodesDialog id={offer.id} onClose={() => setOpen(null)} />}
    </>
  )
}

function Facts({ offer: o }: { offer: Offer }) {
  const t = useText(texts)
  const f = useFormat()
  const worth = useWorth()
  const { say } = useFilterWords([o.who ?? undefined])
  const limit = (n: number | null): string => (n === null ? t.unlimited : f.number(n))
  return (
    <Card>
      {o.stock !== null && <ProgressLine label={t.stockLeft(f.number(Math.max(0, o.stock - o.counts.given)), f.number(o.stock))} done={o.counts.given} total={o.stock} />}
      <KeyValue width={200} items={[
        [t.who, o.who ? say(o.who) : t.everyone],
        [t.benefit, worth(o)], [t.codes, o.commonCode ?? t.codeKinds[o.codes]], [t.from, o.validFrom && f.day(o.validFrom)], [t.to, o.validTo && f.day(o.validTo)], [t.days, o.validDays && f.number(o.validDays)],
        [t.perParty, limit(o.perParty)], [t.stock, limit(o.stock)], ...(o.codes === 'imported' ? [[t.pool, f.number(o.counts.pool)] as const] : []), [t.least, o.least && f.money(o.least)], [t.cost, f.money(o.cost)], ...(o.invitation ? [[t.inviting, t.friendsIn(f.number(o.invitation.most), f.number(o.invitation.days))] as const] : []),
      ]} />
    </Card>
  )
}
