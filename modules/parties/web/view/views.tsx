import { useQueries, type UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { Icon } from '#ui/icon.tsx'
import { type ViewTab, ViewTabs } from '#ui/view-tabs.tsx'
import { texts } from '../../messages/web.ts'
import { filterText, type KnownViews, type ViewedList } from './use-views.ts'
import { ViewDialog } from './view-dialog.tsx'
import css from './view.module.css'

/** How many views show how much they hold: each is a count on the server. */
const COUNTED = 10

interface Counted { count: number; exact: boolean }
/** The reading that counts what a filter finds; its key begins with the endpoint's name. */
export type Counting = (filter: string) => Pick<UseQueryOptions<Counted>, 'queryKey' | 'queryFn'>

/** The list's own tabs, then saved views as tabs, each with how much it holds; what was changed of one can be kept. A tab of the list's own shows a count where it says by which filter. */
export function Views({ views, of, own, counting }: { views: KnownViews; of: ViewedList; own: readonly (ViewTab & { filter?: string })[]; counting: Counting }) {
  const t = useText(texts)
  const keeps = useMay()(['read', 'party'])
  const [naming, setNaming] = useState(false)
  const counts = useCounts([...own.flatMap(({ key, filter }) => (filter === undefined ? [] : [{ key, filter }])), ...views.all.slice(0, COUNTED).map((v) => ({ key: v.id, filter: filterText(v.filter) }))], counting)
  const active = of.view === undefined ? undefined : views.get(of.view)
  const tabs: ViewTab[] = [
    ...own.map((tab) => ({ ...tab, count: counts.get(tab.key) })),
    ...views.all.map((v) => ({ key: v.id, label: v.name, to: `${of.path}?view=${v.id}`, active: v.id === active?.id, count: counts.get(v.id) })),
  ]
  return (
    <>
      <ViewTabs label={t.list.viewsLabel} tabs={tabs} end={keeps && (of.changed || !active) && <button type="button" className={css.saveView} onClick={() => setNaming(true)}><Icon name="plus" size={14} />{active ? t.views.saveAs : t.views.save}</button>} />
      {naming && <ViewDialog of={of} onClose={() => setNaming(false)} />}
    </>
  )
}

function useCounts(asked: readonly { key: string; filter: string }[], counting: Counting): ReadonlyMap<string, string> {
  const f = useFormat()
  const found = useQueries({ queries: asked.map(({ filter }) => ({ ...counting(filter), staleTime: 60_000 })) })
  return new Map(asked.flatMap(({ key }, i) => { const c = found[i]?.data; return c ? [[key, c.exact ? f.number(c.count) : `~${f.short(c.count)}`] as const] : [] }))
}
