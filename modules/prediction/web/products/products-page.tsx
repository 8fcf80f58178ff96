import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findOfferedProducts } from '../../recommendation/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { ArrivalsChart } from './arrivals-chart.tsx'
import { OfferedTable } from './offered-table.tsx'
import { QualityChart } from './quality-chart.tsx'
import { RulesChart } from './rules-chart.tsx'

/** What goes with what, whom to offer what, how good that is, and when customers come again. */
export default function ProductsPage() {
  const t = useText(texts).products
  const may = useMay()
  const { data, error, refetch } = useCall(findOfferedProducts, {})
  return (
    <>
      <PageHead title={t.title} note={t.lead} actions={may(['read', 'product']) && <Button kind="quiet" to="/products">{t.table.product}</Button>} />
      {error ? <ErrorState problem={error} again={() => void refetch()} />
        : !data ? <div className="stack"><Block height={320} /><div className={css.charts}><Block height={360} /><Block height={360} /></div></div>
          : !data.items.length ? <EmptyState title={t.empty} text={t.emptyText} icon="insight" {...(may(['create', 'import']) && { action: { label: t.import, to: '/import' } })} />
            : (
              <div className="stack">
                <OfferedTable items={data.items} />
                <RulesChart />
                <div className={css.charts}><ArrivalsChart /><QualityChart /></div>
              </div>
            )}
    </>
  )
}
