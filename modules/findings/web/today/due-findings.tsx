import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { findFindings } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { StateTag } from '../word/state-tag.tsx'
import css from './due-findings.module.css'

const FEW = 6

/** One's own findings that are to be reviewed or hold no more. Nothing where there is none. */
export default function DueFindings() {
  const t = useText(texts)
  const f = useFormat()
  const due = useCall(findFindings, { query: { mine: 'true', due: 'true', limit: FEW } }, { staleTime: 60_000 })
  const turned = useCall(findFindings, { query: { mine: 'true', state: 'no-longer', limit: FEW } }, { staleTime: 60_000 })
  const all = [...new Map([...(turned.data?.items ?? []), ...(due.data?.items ?? [])].map((x) => [x.id, x])).values()].slice(0, FEW)
  if (!all.length) return null
  return (
    <Card title={t.today.title} note={t.today.note}>
      <ul className={css.list}>
        {all.map((x) => <li key={x.id}><Link to={`/insight/findings/${x.id}`}>{x.claim}</Link><span className="row">{x.state === 'no-longer' && <StateTag state={x.state} />}{x.due && <Tag tone="amber">{t.card.dueNow}</Tag>}<span className="muted small">{x.reviewOn && f.day(x.reviewOn)}</span></span></li>)}
      </ul>
    </Card>
  )
}
