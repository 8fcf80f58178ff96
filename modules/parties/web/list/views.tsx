import { useText } from '#platform/web/text.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { texts } from '../../messages/web.ts'
import type { ListShown } from './use-list.ts'

export interface KnownViews { of: (id: string) => { filter: string; sort: string; columns: readonly string[] } | undefined }
const known: KnownViews = { of: () => undefined }
export const useViews = (): KnownViews => known

/** Saved views as tabs. */
export function Views({ shown }: { views: KnownViews; shown: ListShown }) {
  const t = useText(texts).list
  return <ViewTabs label={t.viewsLabel} tabs={[{ key: 'all', label: t.all, to: '/parties', active: shown.view === undefined }]} />
}
