import { useState } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu, type MenuItem } from '#ui/menu.tsx'
import { texts } from '../../messages/web.ts'
import { changeView, createView, deleteView, findViews, orderViews, shareView, unshareView, type View } from '../../view/contract.ts'
import type { ListChange, ListShown } from './use-list.ts'
import type { KnownViews } from './use-views.ts'
import { ViewDialog, viewParts } from './view-dialog.tsx'

interface ViewMenuProps { view: View; views: KnownViews; shown: ListShown; change: (change: ListChange) => void }

/** What can be done with the view that is open. */
export function ViewMenu({ view, views, shown, change }: ViewMenuProps) {
  const t = useText(texts).views
  const [naming, setNaming] = useState(false)
  const acts = useViewActs(view, views)
  const discard = (): void => change({ filter: undefined, sort: undefined, columns: undefined })
  const keep = (): void => acts.save(viewParts(shown), discard)
  const own: (MenuItem | 'line')[] = view.mine ? [
    ...(shown.changed ? [{ key: 'save', label: t.saveChanges, onClick: keep }] : []), { key: 'rename', label: t.rename, onClick: () => setNaming(true) },
    { key: 'share', label: view.shared ? t.unshare : t.doShare, onClick: acts.share }, ...acts.moves, 'line', { key: 'delete', label: t.delete, danger: true, onClick: acts.remove },
  ] : []
  const items = [...(shown.changed ? [{ key: 'discard', label: t.discard, onClick: discard }] : []), ...own]
  return (
    <>
      {items.length > 0 && <Menu label={t.more(view.name)} items={items} button={(props) => <Button kind="quiet" icon="more" label={t.more(view.name)} {...props} />} />}
      {naming && <ViewDialog shown={shown} view={view} onClose={() => setNaming(false)} />}
    </>
  )
}

function useViewActs(view: View, views: KnownViews) {
  const t = useText(texts).views
  const go = useGo()
  const fresh = [findViews] as const
  const at = { params: { id: view.id } }
  const change = useAct(changeView, { refreshes: fresh, done: (v) => t.saved(v.name) })
  const [share, unshare] = [useAct(shareView, { refreshes: fresh }), useAct(unshareView, { refreshes: fresh })]
  const again = useAct(createView, { refreshes: fresh, onDone: (v) => go(`/parties?view=${v.id}`) })
  const { name, filter, sort, columns } = view
  const remove = useAct(deleteView, { refreshes: fresh, done: t.deleted(view.name), undo: () => again.mutate({ body: { name, filter, sort, columns } }), onDone: () => go('/parties') })
  const order = useAct(orderViews, { refreshes: fresh })
  const mine = views.all.filter((v) => v.mine).map((v) => v.id)
  const here = mine.indexOf(view.id)
  const moved = (by: number): string[] => mine.map((id, i) => (i === here ? mine[here + by]! : i === here + by ? view.id : id))
  const moves = [{ key: 'left', label: t.left, by: -1 }, { key: 'right', label: t.right, by: 1 }].filter((m) => mine[here + m.by] !== undefined).map(({ key, label, by }) => ({ key, label, onClick: () => order.mutate({ body: { ids: moved(by) } }) }))
  return {
    moves, remove: () => remove.mutate(at), share: () => (view.shared ? unshare : share).mutate(at),
    save: (parts: ReturnType<typeof viewParts>, then: () => void) => change.mutate({ ...at, body: parts }, { onSuccess: then }),
  }
}
