import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { findGifts, type Gift } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { GiveDialog } from '../give/give-dialog.tsx'
import { giftTones } from '../word/gift-tones.ts'
import css from './offers-panel.module.css'

/** What a party was given, what of it they used and until when they may; another can be given. Nothing to whoever may not give where there is none. */
export default function OffersPanel({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const give = useMay()(['give', 'offer'])
  const [giving, setGiving] = useState(false)
  const list = usePages(findGifts, { query: { partyId, limit: 5 } })
  if (list.isPending || list.error || (!list.items.length && !give)) return null
  return (
    <Card title={t.panel.title} actions={give && <Button kind="text" onClick={() => setGiving(true)}>{t.panel.give}</Button>}>
      {list.items.length ? <ul className={css.gifts}>{list.items.map((gift) => <One key={gift.id} gift={gift} />)}</ul> : <p className="muted">{t.panel.none}</p>}
      {list.hasMore && <Button kind="text" onClick={list.more}>{t.panel.more}</Button>}
      {giving && <GiveDialog partyId={partyId} onClose={() => setGiving(false)} />}
    </Card>
  )
}

function One({ gift: { offer, state, reason, code, givenAt, validUntil, redeemedAt } }: { gift: Gift }) {
  const t = useText(texts)
  const f = useFormat()
  const when = redeemedAt ? t.panel.used(f.day(f.dayOf(redeemedAt))) : reason ? t.why[reason] : validUntil ? t.panel.until(f.day(validUntil)) : t.panel.on(f.day(f.dayOf(givenAt)))
  return <li><div className={css.line}><Link to={`/marketing/offers/${offer.id}`}>{offer.name}</Link><Tag tone={giftTones[state]}>{t.giftStates[state]}</Tag></div><div className="muted small">{[code, when].filter(Boolean).join(' · ')}</div></li>
}
