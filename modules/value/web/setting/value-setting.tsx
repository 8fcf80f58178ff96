import { useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { CostsCard } from './costs-card.tsx'
import { RatesCard } from './rates-card.tsx'
import { TermsCard } from './terms-card.tsx'
import { useValueSettings } from './use-value-settings.ts'

/** How value is reckoned, what serving costs, and what winning and keeping customers cost. */
export default function ValueSetting() {
  const t = useText(texts).settings
  const { value, put, error, refetch } = useValueSettings()
  return (
    <>
      <PageHead title={t.title} note={t.nextRun} />
      <div className="stack">
        {error ? <ErrorState problem={error} again={() => void refetch()} /> : value ? <TermsCard value={value} put={put} /> : <CardSkeleton lines={8} />}
        <RatesCard />
        <CostsCard />
      </div>
    </>
  )
}
