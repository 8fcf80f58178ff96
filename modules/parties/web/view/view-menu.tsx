import { useState } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu, type MenuItem } from '#ui/menu.tsx'
import { texts } from '../../messages/web.ts'
import { changeView, createView, deleteView, findViews, orderViews, shareView, unshareView, type View } from '../../view/contract.ts'
import type { KnownViews, ViewedList, ViewParts } from './use-views.ts'
import { ViewDialog } from './view-dialog.tsx'

/** What can be done with the view that is open; nothing where none is. */
export function ViewMenu({ views, of }: { views: KnownViews; of: ViewedList }) {
  const view = of.view === undefined ? undefined : views.get(of.view)
  return view ? <Acts view={view} views={views} of={of} /> : null
}

function Acts({ view, views, of }: { view: View; views: KnownViews; of: ViewedList }) {
  const t = useText(texts).views
  const [naming, setNaming] = useState(false)
  const acts = useViewActs(view, views, of.path)
  const keep = (): void => acts.save(of.parts, of.discard)
  const own: (MenuItem | 'line')[] = view.mine ? [
    ...(of.changed ? [{ key: 'save', label: t.saveChanges, onClick: keep }] : []), { key: 'rename', label: t.rename, onClick: () => setNaming(true) },
    { key: 'share', label: view.shared ? t.unshare : t.doShare, onClick: acts.share }, ...acts.moves, 'line', { key: 'delete', label: t.delete, danger: true, onClick: acts.remove },
  ] : []
  const items = [...(of.changed ? [{ key: 'discard', label: t.discard, onClick: of.discard }] : []), ...own]
  return (
    <>
      {items.length > 0 && <Menu label={t.more(view.name)} items={items} button={(props) => <Button kind="quiet" icon="more" label={t.more(view.name)} {...props} />} />}
      {naming && <ViewDialog of={of} view={view} onClose={() => setNaming(false)} />}
    </>
  )
}

function useViewActs(view: View, views: KnownViews, path: string) {
  const t = useText(texts).views
  const go = useGo()
  const fresh = [findViews] as const
  const at = { params: { id: view.id } }
  const change = useAct(changeView, { refreshes: fresh, done: (v) => t.saved(v.name) })
  const [share, unshare] = [useAct(shareView, { refreshes: fresh }), useAct(unshareView, { refreshes: fresh })]
  const again = useAct(createView, { refreshes: fresh, onDone: (v) => go(`${path}?view=${v.id}`) })
  const { list, name, filter, sort, columns } = view
  const remove = useAct(deleteView, { refreshes: fresh, done: t.deleted(view.name), undo: () => again.mutate({ body: { list, name, filter, sort, columns } }), onDone: () => go(path) })
  const order = useAct(orderViews, { refreshes: fresh })
  const mine = views.all.filter((v) => v.mine).map((v) => v.id)
  const here = mine.indexOf(view.id)
  const moved = (by: number): string[] => mine.map((id, i) => (i === here ? mine[here + by]! : i === here + by ? view.id : id))
  const moves = [{ key: 'left', label: t.left, by: -1 }, { key: 'right', label: t.right, by: 1 }].filter((m) => mine[here + m.by] !== undefined).map(({ key, label, by }) => ({ key, label, onClick: () => order.mutate({ body: { ids: moved(by) } }) }))
  return {
    moves, remove: () => remove.mutate(at), share: () => (view.shared ? unshare : share).mutate(at),
    save: (parts: ViewParts, then: () => void) => change.mutate({ ...at, body: parts }, { onSuccess: then }),
  }
}
