import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { type ChurnOverview, getChurn } from '../../churn/contract.ts'
import { texts } from '../../messages/churn.ts'
import { BandChart } from './band-chart.tsx'
import { CalibrationChart, LiftChart } from './model-charts.tsx'
import { CauseChart, ReasonChart } from './reason-charts.tsx'
import css from './churn.module.css'
import { Figures } from './figures.tsx'
import { FirstTable } from './first-table.tsx'
import { HandOverTable } from './hand-over-table.tsx'
import { RateChart } from './rate-chart.tsx'
import { Saving } from './saving.tsx'
import { SurvivalChart } from './survival-chart.tsx'

/** Who is foretold to leave, what is at stake, why, whether the forecast is honest, and who has left. */
export default function ChurnPage() {
  const t = useText(texts)
  const f = useFormat()
  const readsModels = useMay()(['read', 'model'])
  const { data, error, refetch } = useCall(getChurn, {})
  const note = data?.asOf && data.horizon !== null ? t.lead(f.day(data.asOf), f.number(data.horizon), data.model ? t.version(data.model.number) : '—') : ' '
  return (
    <>
      <PageHead title={t.title} note={note} actions={readsModels && <Button kind="quiet" to="/insight/models">{t.models}</Button>} />
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <div className="stack"><Block height={92} /><div className={css.charts}><Block height={360} /><Block height={360} /></div></div>
          : !data.asOf ? <EmptyState title={t.empty} text={t.emptyText} icon="insight" {...(readsModels && { action: { label: t.toModels, to: '/insight/models' } })} />
            : <Whole data={data} />}
    </>
  )
}

function Whole({ data }: { data: ChurnOverview }) {
  return (
    <>
      <Refused data={data} />
      <Figures data={data} />
      {data.model && <Saving data={data} />}
      <div className="stack">
        {data.model && <div className={css.charts}><BandChart data={data} /><ReasonChart data={data} /></div>}
        {data.first.length > 0 && <FirstTable data={data} />}
        <div className={css.charts}><RateChart /><SurvivalChart /></div>
        {data.model && <div className={css.charts}><CalibrationChart data={data} /><LiftChart data={data} /></div>}
        <div className={css.charts}><CauseChart data={data} /><HandOverTable /></div>
      </div>
    </>
  )
}

/** Why nothing is foretold, in a plain sentence. */
function Refused({ data: { refused } }: { data: ChurnOverview }) {
  const t = useText(texts).refused
  const f = useFormat()
  if (!refused) return null
  const [n, left, needed] = [refused.customers, refused.left, refused.needed].map((x) => f.number(x)) as [string, string, string]
  return <Card tone="amber">{refused.code === 'too-few' ? t['too-few'](n, needed) : refused.code === 'too-one-sided' ? t['too-one-sided'](n, left, needed) : t['no-better']}</Card>
}
