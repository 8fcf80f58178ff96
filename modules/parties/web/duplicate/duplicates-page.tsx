import { Select } from 'antd'
import { z } from 'zod'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { DuplicateReason, findDuplicates } from '../../duplicate/contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import css from './duplicates.module.css'
import { PairCard } from './pair-card.tsx'

const State = z.object({ view: z.enum(['open', 'dismissed']).default('open'), reason: DuplicateReason.optional() })

/** The work list of records that may be one: each pair with its reasons, side by side. */
export default function DuplicatesPage() {
  const t = useText(duplicateTexts)
  const [{ view, reason }, setState] = useSearchState(State)
  const dismissed = view === 'dismissed'
  const list = usePages(findDuplicates, { query: { limit: 20, dismissed: dismissed ? 'true' : 'false', ...(reason && { reason }) } })
  return (
    <>
      <PageHead title={t.list.title} note={t.list.note} />
      <ViewTabs label={t.list.views} tabs={(['open', 'dismissed'] as const).map((key) => ({ key, label: t.list[key], to: key === 'open' ? '/duplicates' : '/duplicates?view=dismissed', active: key === view }))} />
      <div className={css.tools}>
        <Select aria-label={t.list.reason} value={reason ?? null} placeholder={t.list.reason} allowClear popupMatchSelectWidth={false} style={{ minWidth: 180 }} onChange={(next) => setState({ reason: next ?? undefined })} options={DuplicateReason.options.map((value) => ({ value, label: t.reasons[value] }))} />
      </div>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <div className="stack"><CardSkeleton /><CardSkeleton /></div> : list.items.length === 0
        ? <EmptyState title={dismissed ? t.list.noneDismissed : t.list.none} icon="check" {...(!dismissed && { text: t.list.noneText })} />
        : <ul className={css.list}>{list.items.map((pair) => <li key={pair.id}><PairCard pair={pair} /></li>)}</ul>}
      {list.hasMore && <div className={css.more}><Button onClick={list.more}>{t.list.more}</Button></div>}
    </>
  )
}
