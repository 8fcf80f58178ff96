import { useMemo, useState } from 'react'
import { getParty } from '#modules/parties/contract.ts'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import { useSelection } from '#ui/list/selection.ts'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag } from '#ui/tag.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { findWork, type WorkItem, workKinds } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import AddWork from '../item/add-work.tsx'
import { columnsFor, phoneRow } from './columns.tsx'
import { HandOver } from './hand-over.tsx'
import css from './list.module.css'
import { dues, ListState, queryOf, views } from './list-state.ts'

const idOf = (item: WorkItem): string => item.id
const nameOf = (item: WorkItem): string => item.what
const pathOf = (item: WorkItem): string => `/work/${item.id}`

/** Tasks, follow-ups and promises: one's own, what is late, what one gave to others, and what is over. */
export default function WorkList() {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const [state] = useSearchState(ListState)
  const [adding, setAdding] = useState(false)
  const selection = useSelection()
  const list = usePages(findWork, { query: queryOf(state) })
  const ended = state.view === 'ended'
  const columns = useMemo(() => columnsFor({ t, f, ended }), [t, f, ended])
  const phone = useMemo(() => phoneRow({ t, f, ended }), [t, f, ended])
  const create = may(['create', 'work'])
  const narrowed = Boolean(state.due ?? state.kind ?? state.party)
  return (
    <>
      <PageHead title={t.list.title} actions={create && <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>{t.list.create}</Button>} />
      <ViewTabs label={t.list.label} tabs={views.map((key) => ({ key, label: t.list[key], to: key === 'mine' ? '/work' : `/work?view=${key}`, active: key === state.view }))} />
      <Filters />
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : (
        <ListTable label={t.list.label} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={phone} selection={may(['update', 'work']) && !ended ? selection : undefined}
          empty={narrowed ? <EmptyState title={t.list.noMatch} icon="search" action={{ label: t.list.clear, to: '/work' }} /> : ended ? <EmptyState title={t.list.emptyEnded} icon="today" /> : <EmptyState title={t.list.empty} text={t.list.emptyText} icon="check" {...(create && { action: { label: t.list.create, onClick: () => setAdding(true) } })} />} />
      )}
      <HandOver selection={selection} />
      {adding && <AddWork close={() => setAdding(false)} />}
    </>
  )
}

function Filters() {
  const t = useText(texts)
  const [state, setState] = useSearchState(ListState)
  const { data: party } = useCall(getParty, { params: { id: state.party ?? '' } }, { enabled: state.party !== undefined, staleTime: 60_000 })
  const days = state.view === 'ended' || state.view === 'late' ? [] : dues
  return (
    <div className={css.filters}>
      <div className="row" role="group" aria-label={t.list.kind}>
        <PickTag chosen={!state.kind} onPick={() => setState({ kind: undefined })}>{t.list.anyKind}</PickTag>
        {workKinds.map((kind) => <PickTag key={kind} chosen={state.kind === kind} onPick={() => setState({ kind })}>{t.kinds[kind]}</PickTag>)}
      </div>
      {days.length > 0 && (
        <div className="row" role="group" aria-label={t.list.due}>
          <PickTag chosen={!state.due} onPick={() => setState({ due: undefined })}>{t.list.any}</PickTag>
          {days.map((due) => <PickTag key={due} chosen={state.due === due} onPick={() => setState({ due })}>{t.list.dues[due]}</PickTag>)}
        </div>
      )}
      <div className={css.party}><PartyPicker label={t.list.party} known={party ?? null} value={state.party ?? null} onChange={(party) => setState({ party: party ?? undefined })} /></div>
    </div>
  )
}
