import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { BulkBar } from '#ui/bulk-bar.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { Selection } from '#ui/list/selection.ts'
import { findParties } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { findTags, tagParties, undoTagging } from '../../tag/contract.ts'
import { TagPicker } from '../pick/tag-picker.tsx'
import type { ListShown } from './use-list.ts'

/** What can be done with the chosen parties at once. */
export function ListBulk({ selection }: { selection: Selection; shown: ListShown }) {
  const t = useText(texts).bulk
  const may = useMay()
  const [open, setOpen] = useState<'tag' | 'untag' | null>(null)
  const bulk = may(['bulk', 'party'])
  const actions = bulk ? [{ key: 'tag', label: t.tag, onClick: () => setOpen('tag') }, { key: 'untag', label: t.untag, onClick: () => setOpen('untag') }] : []
  return (
    <>
      <BulkBar count={selection.keys.size} onClear={selection.clear} actions={actions} />
      {open && <Tagging way={open} selection={selection} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Puts tags on the chosen, or takes them off, with an undo. */
function Tagging({ way, selection, onClose }: { way: 'tag' | 'untag'; selection: Selection; onClose: () => void }) {
  const t = useText(texts).bulk
  const f = useFormat()
  const [names, setNames] = useState<string[]>([])
  const undo = useAct(undoTagging, { refreshes: [findParties], done: t.untagged })
  const act = useAct(tagParties, {
    refreshes: [findParties, findTags], done: ({ changed, skipped }) => t.tagged(f.number(changed), skipped ? f.number(skipped) : null), undo: ({ id }) => undo.mutate({ params: { id } }),
    onDone: () => { selection.clear(); onClose() },
  })
  const n = f.number(selection.keys.size)
  const apply = (): void => act.mutate({ body: { ids: [...selection.keys], ...(way === 'tag' ? { add: names } : { remove: names }) } })
  return (
    <Dialog title={way === 'tag' ? t.tagTitle(n) : t.untagTitle(n)} open onClose={onClose} act={{ label: t.act, onClick: apply, disabled: !names.length, busy: act.isPending }}>
      <TagPicker value={names} onChange={setNames} label={t.tag} fresh={way === 'tag'} autoFocus />
    </Dialog>
  )
}
