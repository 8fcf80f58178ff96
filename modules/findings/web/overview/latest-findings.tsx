import { useMemo } from 'react'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { type Finding, findFindings } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { StateTag } from '../word/state-tag.tsx'
import { useFindingWords } from '../word/use-finding-words.ts'
import css from '../today/due-findings.module.css'

const FEW = 5

/** The latest findings, those that hold no more first. */
export default function LatestFindings() {
  const t = useText(texts)
  const turned = useCall(findFindings, { query: { state: 'no-longer', limit: FEW } })
  const latest = useCall(findFindings, { query: { limit: FEW } })
  const all = useMemo(() => [...new Map([...(turned.data?.items ?? []), ...(latest.data?.items ?? [])].map((x) => [x.id, x])).values()].slice(0, FEW), [turned.data, latest.data])
  return (
    <Card title={t.overview.week} note={t.overview.weekNote} actions={all.length > 0 && <Link to="/insight/findings">{t.overview.all}</Link>}>
      {latest.error ? <ErrorState problem={latest.error} again={() => void latest.refetch()} /> : !latest.data ? <Lines count={5} /> : all.length ? <List findings={all} /> : <EmptyState inline title={t.overview.none} text={t.overview.teach} />}
    </Card>
  )
}

function List({ findings }: { findings: readonly Finding[] }) {
  const words = useFindingWords(useMemo(() => findings.map((x) => x.evidence), [findings]))
  return (
    <ul className={css.list}>
      {findings.map((x) => <li key={x.id}><Link to={`/insight/findings/${x.id}`}>{x.claim}</Link><span className="row"><StateTag state={x.state} /><span className="two small">{x.figure} <b>{words.number(x.evidence, x.last?.value ?? null)}</b></span></span></li>)}
    </ul>
  )
}
