import { useState } from 'react'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { explainMember, getSegmentsOfParty } from '../../member/contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../list/segments.module.css'
import { Reasons } from '../preview/reasons.tsx'

type Of = ReplyOf<typeof getSegmentsOfParty>

/** The segments that a party is in, since when and why, and those that it left lately. */
export default function SegmentsPanel({ partyId }: { partyId: string }) {
  const t = useText(texts).panel
  const f = useFormat()
  const { data } = useCall(getSegmentsOfParty, { params: { id: partyId } })
  if (!data || (!data.segments.length && !data.left.length)) return null
  return (
    <Card title={t.title}>
      {data.segments.length ? <ul className={css.cards}>{data.segments.map((s) => <One key={s.id} partyId={partyId} segment={s} />)}</ul> : <p className="muted">{t.none}</p>}
      {data.left.map((s) => <p key={s.id} className="muted small">{t.left(s.name, f.day(f.dayOf(s.at)))}</p>)}
    </Card>
  )
}

function One({ partyId, segment: { id, name, definition, since } }: { partyId: string; segment: Of['segments'][number] }) {
  const t = useText(texts).panel
  const f = useFormat()
  const [open, setOpen] = useState(false)
  const { data } = useCall(explainMember, { params: { id, partyId } }, { enabled: open })
  return (
    <li>
      <div className={css.line}><Link to={`/insight/segments/${id}`}>{name}</Link><span className="muted small">{t.since(f.day(f.dayOf(since)))}</span><span className={css.end}><Button kind="text" expanded={open} onClick={() => setOpen(!open)}>{open ? t.hide : t.why}</Button></span></div>
      {open && data && <Reasons definition={definition} reasons={data.reasons} />}
    </li>
  )
}
