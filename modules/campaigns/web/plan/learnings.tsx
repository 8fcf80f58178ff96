import { type Finding, findFindings } from '#modules/findings/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'

const MOST = 5
const LOOKED_AT = 100

/** What was learnt from earlier campaigns: those to the chosen segment first, then the latest of all. Nothing where nothing was kept. */
export function Learnings({ segment }: { segment: string | undefined }) {
  const t = useText(texts).learnings
  const may = useMay()(['read', 'finding'])
  const { data: near } = useCall(findFindings, { query: { object: 'segment', ref: segment ?? '0', limit: LOOKED_AT } }, { enabled: may && segment !== undefined })
  const { data: all } = useCall(findFindings, { query: { limit: LOOKED_AT } }, { enabled: may })
  const learnt = (of: readonly Finding[] | undefined): Finding[] => (of ?? []).filter((x) => x.path?.startsWith('/marketing/campaigns/'))
  const own = learnt(near?.items)
  const shown = [...own, ...learnt(all?.items).filter((x) => !own.some((o) => o.id === x.id))].slice(0, MOST)
  if (!shown.length) return null
  return <Card title={t.title} note={t.note}><ul className={css.plain}>{shown.map((x) => <li key={x.id}><Link to={`/insight/findings/${x.id}`}>{x.claim}</Link>{own.includes(x) && <> <Tag tone="indigo">{t.same}</Tag></>}{x.action && <div className="muted small">{x.action}</div>}</li>)}</ul></Card>
}
