import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { findRuns, type RunSummary } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { AskDialog } from './ask-dialog.tsx'

export const tones: Record<RunSummary['state'], Tone> = { waiting: 'plain', computing: 'plain', proposed: 'amber', failed: 'vermilion', dropped: 'plain', accepting: 'plain', accepted: 'jade', undoing: 'plain', undone: 'plain' }
const State = z.object({ hand: z.string().optional() })
const keyOf = (r: RunSummary): string => r.id
const nameOf = (r: RunSummary): string => r.name
const pathOf = (r: RunSummary): string => `/parties/matching/${r.id}`

/** Reckonings of who should look after whom, the latest first. */
export default function RunsPage() {
  const t = useText(texts)
  const r = t.runs
  const f = useFormat()
  const go = useGo()
  const [{ hand }, setState] = useSearchState(State)
  const [open, setOpen] = useState(false)
  const list = usePages(findRuns, { query: {} })
  const columns = useMemo((): Column<RunSummary>[] => [
    { key: 'name', head: r.name, cell: (row) => row.name },
    { key: 'state', head: r.state, cell: (row) => <Tag tone={tones[row.state]}>{t.states[row.state]}</Tag> },
    { key: 'reason', head: r.reason, cell: (row) => t.reasons[row.reason] ?? row.reason },
    { key: 'parties', head: r.parties, align: 'end', cell: (row) => f.number(row.parties) },
    { key: 'moved', head: r.moved, align: 'end', cell: (row) => (row.state === 'waiting' || row.state === 'computing' || row.state === 'failed' ? t.none : f.number(row.moved)) },
    { key: 'by', head: r.by, cell: (row) => row.askedBy ?? t.none },
    { key: 'at', head: r.asked, cell: (row) => f.moment(row.askedAt) },
  ], [t, r, f])
  const close = (): void => { setOpen(false); if (hand) setState({ hand: undefined }, { replace: true }) }
  return (
    <>
      <PageHead title={r.title} note={r.note} actions={<><Button to="/settings/advisers">{r.profiles}</Button><Button kind="primary" icon="plus" onClick={() => setOpen(true)}>{r.new}</Button></>} />
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : (
        <ListTable label={r.title} rows={list.items} keyOf={keyOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={(row) => ({ title: row.name, aside: <Tag tone={tones[row.state]}>{t.states[row.state]}</Tag>, note: `${f.number(row.parties)} · ${f.moment(row.askedAt)}` })}
          empty={<EmptyState title={r.empty} text={r.emptyText} icon="parties" action={{ label: r.new, onClick: () => setOpen(true) }} />} />
      )}
      {(open || hand) && <AskDialog {...(hand && { hand })} onClose={close} onAsked={(run) => go(pathOf(run))} />}
    </>
  )
}
