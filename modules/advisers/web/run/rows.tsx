import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { findRunRows, type Run, type RunRow, rowViews } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { ChangeDialog } from './change-dialog.tsx'

const State = z.object({ view: z.enum(rowViews).default('moved'), after: z.string().optional(), change: z.string().optional() })
const keyOf = (r: RunRow): string => r.party.id
const nameOf = (r: RunRow): string => r.party.name

/** The parties of a proposal: whose they are, whose they would be, with both fits; each can be given to somebody else. */
export function Rows({ run }: { run: Run }) {
  const t = useText(texts)
  const r = t.run
  const f = useFormat()
  const [{ view, after, change }, set] = useSearchState(State)
  const phone = usePhone()
  const list = usePages(findRunRows, { params: { id: run.id }, query: { view, ...(after && { afterId: after }) } })
  const open = run.state === 'proposed'
  const changing = open && list.items.find((row) => row.party.id === change)
  /** On a phone a row opens what can be done with it. */
  const pathOf = useCallback((row: RunRow): string => (phone && open ? `/parties/matching/${run.id}?view=${view}&change=${row.party.id}` : `/parties/${row.party.id}`), [phone, open, run.id, view])
  const columns = useMemo((): Column<RunRow>[] => {
    const fit = (value: number | null): string => (value === null ? t.none : f.fixed(value, 0))
    return [
      { key: 'party', head: r.party, cell: (row) => row.party.name },
      { key: 'before', head: r.fromWhom, cell: (row) => row.before?.name ?? <span className="muted">{t.nobody}</span> },
      { key: 'fit', head: r.fitNow, align: 'end', cell: (row) => fit(row.beforeFit) },
      { key: 'after', head: r.toWhom, cell: (row) => <span className="row">{row.after?.name ?? t.nobody}{row.afterFit === null && <Tag tone="amber">{r.views.nobody}</Tag>}{row.changed && <Tag>{r.hand}</Tag>}</span> },
      { key: 'then', head: r.fitThen, align: 'end', cell: (row) => fit(row.afterFit) },
      { key: 'effort', head: r.effort, align: 'end', cell: (row) => f.number(row.weight) },
      ...(open ? [{ key: 'act', head: r.change, cell: (row: RunRow) => <Button kind="text" label={`${r.change} ${row.party.name}`} onClick={() => set({ change: row.party.id })}>{r.change}</Button> }] : []),
    ]
  }, [t, r, f, open, set])
  const only = run.result?.loads.find((l) => l.adviser.id === after)?.adviser.name
  return (
    <Card title={r.rows}>
      <div className="row" role="group" aria-label={r.rows}>
        {rowViews.map((v) => <PickTag key={v} chosen={view === v} onPick={() => set({ view: v })}>{r.views[v]}</PickTag>)}
        {after && <Tag tone="indigo" onRemove={() => set({ after: undefined })} removeLabel={r.whole}>{r.only(only ?? after)}</Tag>}
      </div>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : <ListTable label={r.rows} rows={list.items} keyOf={keyOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={(row) => ({ title: row.party.name, aside: row.afterFit === null ? null : f.fixed(row.afterFit, 0), note: `${row.before?.name ?? t.nobody} → ${row.after?.name ?? t.nobody}` })} empty={<EmptyState title={r.noRows} inline />} />}
      {changing && <ChangeDialog runId={run.id} row={changing} onClose={() => set({ change: undefined })} />}
    </Card>
  )
}
