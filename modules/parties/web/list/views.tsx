import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { Icon } from '#ui/icon.tsx'
import { type ViewTab, ViewTabs } from '#ui/view-tabs.tsx'
import { countParties } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './list.module.css'
import type { ListShown } from './use-list.ts'
import { filterText, type KnownViews } from './use-views.ts'
import { ViewDialog } from './view-dialog.tsx'

/** How many views show how much they hold: each is a count on the server. */
const COUNTED = 10

/** Saved views as tabs, each with how much it holds; what was changed of one can be kept. */
export function Views({ views, shown }: { views: KnownViews; shown: ListShown }) {
  const t = useText(texts)
  const [naming, setNaming] = useState(false)
  const counts = useCounts(views)
  const active = shown.view === undefined ? undefined : views.get(shown.view)
  const tabs: ViewTab[] = [
    { key: 'all', label: t.list.all, to: '/parties', active: !active, count: counts.get('all') },
    ...views.all.map((v) => ({ key: v.id, label: v.name, to: `/parties?view=${v.id}`, active: v.id === active?.id, count: counts.get(v.id) })),
  ]
  return (
    <>
      <ViewTabs label={t.list.viewsLabel} tabs={tabs} end={(shown.changed || !active) && <button type="button" className={css.saveView} onClick={() => setNaming(true)}><Icon name="plus" size={14} />{active ? t.views.saveAs : t.views.save}</button>} />
      {naming && <ViewDialog shown={shown} onClose={() => setNaming(false)} />}
    </>
  )
}

function useCounts(views: KnownViews): ReadonlyMap<string, string> {
  const f = useFormat()
  const asked = [{ id: 'all', filter: '' }, ...views.all.slice(0, COUNTED).map((v) => ({ id: v.id, filter: filterText(v.filter) }))]
  const found = useQueries({ queries: asked.map(({ filter }) => ({ ...readingOf(countParties, { query: { ...(filter && { filter }) } }), staleTime: 60_000 })) })
  return new Map(asked.flatMap(({ id }, i) => { const c = found[i]?.data; return c ? [[id, c.exact ? f.number(c.count) : `~${f.short(c.count)}`] as const] : [] }))
}
