import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panels } from '#ui/panels.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getValueOverview, type ValueOverview } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { BelowZeroCard } from './below-zero-card.tsx'
import { Classes } from './classes.tsx'
import { Distribution } from './distribution.tsx'
import { Drivers } from './drivers.tsx'
import { Figures } from './figures.tsx'
import { Layers } from './layers.tsx'
import { ModelCard } from './model-card.tsx'
import { ShiftSentence } from './shift-sentence.tsx'
import { SplitCard } from './split-card.tsx'
import { TransactionCosts } from './transaction-costs.tsx'
import css from './value.module.css'
import { Waterfall } from './waterfall.tsx'
import { WinBackCard } from './win-back-card.tsx'

/** What customers are worth, what they cost, and what the numbers suggest; each mark opens the parties behind it. */
export default function ValuePage() {
  const t = useText(texts).page
  const f = useFormat()
  const may = useMay()
  const { data, error, refetch } = useCall(getValueOverview, {})
  const actions = <>{may(['update', 'settings']) && <Button kind="quiet" icon="settings" to="/settings/value">{t.toRates}</Button>}{may(['read', 'model']) && <Button kind="quiet" to="/insight/models">{t.toModels}</Button>}</>
  return (
    <>
      <PageHead title={t.title} note={data ? (data.asOf ? t.note(f.day(data.asOf), f.number(data.horizonMonths), f.percent(data.discount)) : t.never) : ' '} actions={actions} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Waiting /> : data.customers > 0 ? <Whole value={data} /> : <Empty run={data.asOf !== null} />}
    </>
  )
}

const Waiting = () => <div className="stack"><Block height={92} /><Block height={44} /><div className={css.charts}><Block height={340} /><Block height={340} /><Block height={340} /><Block height={340} /></div></div>

function Empty({ run }: { run: boolean }) {
  const t = useText(texts).page
  const may = useMay()
  if (!run) return <EmptyState title={t.notRun} text={t.notRunText} icon="insight" {...(may(['run', 'model']) && { action: { label: t.toModels, to: '/insight/models' } })} />
  return <EmptyState title={t.empty} text={t.emptyText} icon="insight" {...(may(['create', 'import']) && { action: { label: t.import, to: '/import' } })} />
}

/** Said before anything else: what follows rests on orders of long ago. */
function Stale({ day }: { day: string }) {
  const t = useText(texts).page
  const f = useFormat()
  const may = useMay()
  return <Card tone="amber" actions={may(['create', 'import']) && <Button to="/import">{t.import}</Button>}>{t.stale(f.day(day))}</Card>
}

const Whole = ({ value }: { value: ValueOverview }) => (
  <>
    {value.lastOrder && <Stale day={value.lastOrder} />}
    <Figures value={value} />
    <ShiftSentence value={value} />
    <div className={css.charts}>
      <Panels place="insight.value" props={{}} />
      <Layers value={value} />
      <Waterfall value={value} />
      <Distribution value={value} />
      <Drivers value={value} />
      <Classes value={value} />
      <TransactionCosts value={value} />
    </div>
    <div className={css.wide}><SplitCard /></div>
    <div className={css.charts}>
      <BelowZeroCard value={value} />
      <WinBackCard value={value} />
    </div>
    <div className={css.wide}><ModelCard /></div>
  </>
)
