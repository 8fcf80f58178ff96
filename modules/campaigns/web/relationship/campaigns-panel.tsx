import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { findPartyCampaigns, type PartyCampaign } from '../../contract.ts'
import type en from '../../messages/web.en.ts'
import { texts } from '../../messages/web.ts'
import { reasonWords } from '../campaign/reason-words.ts'
import css from '../campaign/campaign.module.css'

const [FEW, MANY] = [4, 100]

/** The campaigns that a party is in: what was sent and how it was taken, or that the lot left it out, so that nobody makes up for it unknowingly. Nothing where there is none. */
export default function CampaignsPanel({ partyId }: { partyId: string }) {
  const t = useText(texts).panel
  const [all, setAll] = useState(false)
  const { data } = useCall(findPartyCampaigns, { params: { id: partyId }, query: { limit: all ? MANY : FEW + 1 } }, { placeholderData: (before) => before })
  if (!data?.items.length) return null
  return (
    <Card title={t.title}>
      <ul className={css.plain}>{(all ? data.items : data.items.slice(0, FEW)).map((one) => <One key={`${one.campaign.id} ${one.enteredAt}`} one={one} />)}</ul>
      {!all && data.items.length > FEW && <Button kind="text" onClick={() => setAll(true)}>{t.more}</Button>}
    </Card>
  )
}

function One({ one: { campaign, part, kept, enteredAt, messages } }: { one: PartyCampaign }) {
  const t = useText(texts)
  const f = useFormat()
  return (
    <li>
      <Link to={`/marketing/campaigns/${campaign.id}`}>{campaign.name}</Link> <span className="muted small">{t.panel.since(f.day(f.dayOf(enteredAt)))}</span>
      {part !== 'treated' && <div className="small">{t.panel.parts[part]}</div>}
      {part === 'treated' && kept && !messages.length && <div className="muted small">{reasonWords(t, kept)}</div>}
      {messages.map((m) => <div key={`${m.wave} ${m.channel}`} className="muted small">{told(m, t, f)}</div>)}
    </li>
  )
}

/** One message in a line: when, how, what became of it. */
function told(m: PartyCampaign['messages'][number], t: typeof en, f: Pick<ReturnType<typeof useFormat>, 'day' | 'dayOf'>): string {
  const done = m.replied ? t.panel.replied : m.clicked ? t.panel.clicked : m.opened ? t.panel.opened : ''
  const why = m.state === 'withheld' && m.reason ? reasonWords(t, m.reason) : ''
  return [f.day(f.dayOf(m.at)), t.channels[m.channel] ?? m.channel, t.panel.states[m.state] ?? m.state, done || why].filter(Boolean).join(' · ')
}
