import { useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { type BulkAction, BulkBar } from '#ui/bulk-bar.tsx'
import type { Selection } from '#ui/list/selection.ts'
import { Panels } from '#ui/panels.tsx'
import { deleteParties, restoreParties } from '../../bulk/contract.ts'
import { countParties, findParties } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { readFilter } from '../filter/shape.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { useExport } from './export-button.tsx'
import { TaggingDialog } from './tagging-dialog.tsx'
import type { ListShown } from './use-list.ts'

/** Whom a bulk act means: the chosen, or all that the filter finds. */
export type Meant = { ids: string[] } | { filter: Filter }

interface ListBulkProps { selection: Selection; shown: ListShown; /** Every row on the screen is chosen, and there are more. */ whole: boolean }

/** What can be done with the chosen parties at once; with all of a filter where all on the screen are chosen. */
export function ListBulk({ selection, shown, whole }: ListBulkProps) {
  const t = useText(texts).bulk
  const f = useFormat()
  const [open, setOpen] = useState<'tag' | 'untag' | 'assign' | null>(null)
  const [all, setAll] = useState(false)
  const everyone = all && whole
  const { data } = useCall(countParties, { query: { ...(shown.filter && { filter: shown.filter }) } }, { enabled: whole })
  const meant: Meant = everyone ? { filter: readFilter(shown.filter) ?? { all: [] } } : { ids: [...selection.keys] }
  const clear = (): void => { setAll(false); selection.clear() }
  const total = data ? f.number(data.count) : ''
  const actions = useActions(selection, shown, { meant, everyone, open: setOpen, clear })
  const more = whole && !all && !shown.search && data ? [{ key: 'all', label: t.everyone(total), onClick: () => setAll(true) }] : []
  const n = everyone ? total : f.number(selection.keys.size)
  return (
    <>
      <BulkBar count={selection.keys.size} onClear={clear} actions={[...more, ...actions]} {...(everyone && { chosen: t.allChosen(total) })}><Panels place="parties.bulk" props={{ meant, n }} waiting={null} /></BulkBar>
      {(open === 'tag' || open === 'untag') && <TaggingDialog way={open} meant={meant} n={n} onDone={clear} onClose={() => setOpen(null)} />}
      {open === 'assign' && <AssignDialog meant={meant} n={n} onDone={clear} onClose={() => setOpen(null)} />}
    </>
  )
}

interface Acting { meant: Meant; everyone: boolean; open: (what: 'tag' | 'untag' | 'assign') => void; clear: () => void }

function useActions(selection: Selection, shown: ListShown, { everyone, open, clear }: Acting): BulkAction[] {
  const t = useText(texts).bulk
  const f = useFormat()
  const may = useMay()
  const out = useExport(shown)
  const restore = useAct(restoreParties, { refreshes: [findParties, countParties], done: t.restored })
  const drop = useAct(deleteParties, {
    refreshes: [findParties, countParties], onDone: clear, done: ({ ids, skipped }) => t.deleted(f.number(ids.length), skipped ? f.number(skipped) : null), undo: ({ ids }) => restore.mutate({ body: { ids } }),
  })
  const bulk = may(['bulk', 'party'])
  const ids = [...selection.keys]
  return [
    ...(bulk ? [{ key: 'assign', label: t.assign, onClick: () => open('assign') }, { key: 'tag', label: t.tag, onClick: () => open('tag') }, { key: 'untag', label: t.untag, onClick: () => open('untag') }] : []),
    ...(out.may && (everyone || out.byId) ? [{ key: 'export', label: t.export, disabled: out.busy, onClick: () => out.run('xlsx', everyone ? undefined : { field: 'id', op: 'in', value: ids }) }] : []),
    ...(bulk && may(['delete', 'party']) && !everyone ? [{ key: 'delete', label: t.delete, disabled: drop.isPending, onClick: () => drop.mutate({ body: { ids } }) }] : []),
  ]
}
