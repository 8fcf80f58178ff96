import { useMemo } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall, usePages } from '#platform/web/use-call.ts'
import { BulkBar } from '#ui/bulk-bar.tsx'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { useSelection } from '#ui/list/selection.ts'
import { PageHead } from '#ui/page-head.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { restoreParties } from '../../bulk/contract.ts'
import { countParties, findParties, getParty, type PartyRow, restoreParty } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const idOf = (p: PartyRow): string => p.id
const nameOf = (p: PartyRow): string => p.name
const pathOf = (p: PartyRow): string => `/parties/${p.id}`
const fresh = [findParties, countParties, getParty] as const

/** What lies in the bin, the latest first, each to be taken out again. */
export default function BinPage() {
  const t = useText(texts)
  const f = useFormat()
  const selection = useSelection()
  const list = usePages(findParties, { query: { deleted: 'true', limit: 50 } })
  const { data: count } = useCall(countParties, { query: { deleted: 'true' } })
  const many = useAct(restoreParties, { refreshes: fresh, done: t.bulk.restored, onDone: selection.clear })
  const columns = useColumns()
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  return (
    <>
      <PageHead title={t.list.bin} note={count && t.bulk.inBin(f.number(count.count))} back={{ to: '/parties', label: t.page.back }} />
      <ListTable label={t.list.bin} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} selection={selection} hasMore={list.hasMore} more={list.more} isPending={list.isPending}
        empty={<EmptyState title={t.bin.empty} text={t.bin.text} icon="trash" />} phone={(p) => ({ title: p.name, aside: f.relative(p.updatedAt), note: t.kinds[p.kind] })} />
      <BulkBar count={selection.keys.size} onClear={selection.clear} actions={[{ key: 'restore', label: t.bulk.restore, disabled: many.isPending, onClick: () => many.mutate({ body: { ids: [...selection.keys] } }) }]} />
    </>
  )
}

function useColumns(): Column<PartyRow>[] {
  const t = useText(texts)
  const { mutate } = useAct(restoreParty, { refreshes: fresh, done: t.page.restored })
  return useMemo(() => [
    { key: 'name', head: t.profile.name, cell: (p) => p.name },
    { key: 'kind', head: t.bin.kind, cell: (p) => t.kinds[p.kind] },
    { key: 'owner', head: t.profile.owner, cell: (p) => p.ownerName ?? <span className="muted">—</span> },
    { key: 'when', head: t.bin.when, cell: (p) => <RelativeTime at={p.updatedAt} /> },
    { key: 'act', head: t.bin.act, cell: (p) => <Button kind="text" icon="undo" onClick={() => mutate({ params: { id: p.id } })}>{t.bulk.restore}</Button> },
  ], [t, mutate])
}
