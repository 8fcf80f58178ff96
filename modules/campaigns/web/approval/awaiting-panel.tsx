import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { findCampaigns } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'

/** Campaigns that wait for the reader's approval. Nothing where none does. */
export default function AwaitingPanel() {
  const t = useText(texts)
  const f = useFormat()
  const { data } = useCall(findCampaigns, { query: { awaiting: 'me' } }, { refetchInterval: 120_000 })
  if (!data?.items.length) return null
  return <Card title={t.awaiting.title} tone="amber"><ul className={css.plain}>{data.items.map((c) => <li key={c.id}><Link to={`/marketing/campaigns/${c.id}?part=check`}>{c.name}</Link><div className="muted small">{[f.money(c.budget), c.startsAt && t.awaiting.begins(f.moment(c.startsAt)), c.owner.name].filter(Boolean).join(' · ')}</div></li>)}</ul></Card>
}
