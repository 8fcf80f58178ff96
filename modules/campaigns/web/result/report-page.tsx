import { urlOf } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import { useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getCampaign, printReport } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'
import { ResultPart } from './result-part.tsx'

/** A campaign on one page, for the screen and for paper (as PDF the server makes it): goal, audience, what it brought, in words and figures. */
export default function ReportPage() {
  const t = useText(texts)
  const f = useFormat()
  const id = useParam('id')
  const { data: c, error, refetch } = useCall(getCampaign, { params: { id } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!c) return <PageSkeleton />
  return (
    <div className={css.paper}>
      <PageHead title={c.name} note={t.result.report} back={{ to: `/marketing/campaigns/${id}?part=result`, label: t.people.back }} actions={<><Button icon="file" onClick={() => window.print()}>{t.result.print}</Button><Button kind="primary" icon="download" onClick={() => window.open(urlOf(printReport, { params: { id } }), '_blank', 'noopener')}>{t.result.pdf}</Button></>} />
      <div className="stack">
        <Card><KeyValue width={120} items={[[t.plan.goal, c.goal || null], [t.audience.segments, f.list(c.segments.map((s) => s.name)) || null], [t.plan.measure, t.measures[c.measure]], [t.plan.starts, c.begunAt && f.moment(c.begunAt)], [t.plan.budget, f.money(c.budget)], [t.plan.owner, c.owner.name]]} /></Card>
        <ResultPart campaign={c} plain />
      </div>
    </div>
  )
}
