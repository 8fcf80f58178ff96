import { Input, Switch } from 'antd'
import { useState } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { changeView, createView, findViews, shareView, type View } from '../../view/contract.ts'
import type { ViewedList } from './use-views.ts'
import css from './view.module.css'

/** Keeps what the list shows under a name, for oneself or for everyone; or renames a view. */
export function ViewDialog({ of: { list, path, parts }, view, onClose }: { of: ViewedList; view?: View; onClose: () => void }) {
  const t = useText(texts)
  const go = useGo()
  const [name, setName] = useState(view?.name ?? '')
  const [shared, setShared] = useState(false)
  const share = useAct(shareView, { refreshes: [findViews] })
  const create = useAct(createView, {
    refreshes: [findViews], done: (made) => t.views.saved(made.name),
    onDone: (made) => { if (shared) share.mutate({ params: { id: made.id } }); onClose(); go(`${path}?view=${made.id}`) },
  })
  const rename = useAct(changeView, { refreshes: [findViews], done: (made) => t.views.saved(made.name), onDone: onClose })
  const save = (): void => {
    if (!name.trim()) return
    if (view) rename.mutate({ params: { id: view.id }, body: { name: name.trim() } })
    else create.mutate({ body: { list, name: name.trim(), ...parts } })
  }
  return (
    <Dialog title={view ? t.views.rename : t.views.save} open onClose={onClose} act={{ label: t.save, onClick: save, disabled: !name.trim(), busy: create.isPending || rename.isPending }}>
      <div className={css.form}>
        <Input aria-label={t.views.name} placeholder={t.views.name} value={name} maxLength={100} onChange={(e) => setName(e.target.value)} onPressEnter={save} autoFocus />
        {!view && <label className="row"><Switch size="small" checked={shared} onChange={setShared} aria-label={t.views.share} />{t.views.share}</label>}
      </div>
    </Dialog>
  )
}
