import { useCallback, useMemo } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useLive } from '#platform/web/live.ts'
import { useFieldLevel, useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { readingOf, useCall, usePages, useRefresh } from '#platform/web/use-call.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { useSelection } from '#ui/list/selection.ts'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { countParties, findParties, findTags, type PartyRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useRefNames } from '../field/ref-names.ts'
import { useFields } from '../field/use-fields.ts'
import { PartyFilter } from '../filter/party-filter.tsx'
import { useViews } from '../view/use-views.ts'
import { ViewMenu } from '../view/view-menu.tsx'
import { Views } from '../view/views.tsx'
import { ListBulk } from './list-bulk.tsx'
import { ColumnsButton } from './columns-dialog.tsx'
import { askedColumns, columnsFor } from './columns.tsx'
import { HeadActions } from './head-actions.tsx'
import css from './list.module.css'
import { ownColumns } from './list-state.ts'
import { PartyPeek } from './party-peek.tsx'
import { phoneRow } from './phone-row.tsx'
import { SearchBox } from './search-box.tsx'
import { Total } from './total.tsx'
import { type ListChange, type ListShown, useList, viewedList } from './use-list.ts'

const idOf = (p: PartyRow): string => p.id
const nameOfRow = (p: PartyRow): string => p.name
const pathOf = (p: PartyRow): string => `/parties/${p.id}`
const counting = (filter: string) => readingOf(countParties, { query: { ...(filter && { filter }) } })

/** The firm's parties: views, a filter read as a sentence, the columns that one wants, and what can be done with many at once. */
export default function PartyList() {
  const t = useText(texts)
  const views = useViews('parties')
  const [shown, change] = useList(views.of)
  const search = useCallback((text: string) => change({ search: text }), [change])
  const { filter } = shown
  const of = viewedList(shown, change)
  const open = shown.view !== undefined && views.get(shown.view) !== undefined
  return (
    <>
      <PageHead title={t.list.title} actions={<HeadActions shown={shown} />} />
      <Views views={views} of={of} own={[{ key: 'all', label: t.list.all, to: '/parties', active: !open, filter: '' }]} counting={counting} />
      <div className={css.tools}>
        <SearchBox value={shown.search} onChange={search} />
        <div><PartyFilter value={filter} onChange={(next) => change({ filter: next })} tail={<Total filter={filter} search={shown.search} />} /></div>
        <span className={css.end}>
          <ColumnsButton columns={shown.columns} onChange={(columns) => change({ columns })} />
          <ViewMenu views={views} of={of} />
        </span>
      </div>
      <Rows shown={shown} change={change} />
    </>
  )
}

function Rows({ shown, change }: { shown: ListShown; change: (change: ListChange) => void }) {
  const { filter, search, sort, columns: keys, peek } = shown
  const columns = useColumns(keys)
  const t = useText(texts)
  const fields = useFields()
  const f = useFormat()
  const refresh = useRefresh()
  const query = { limit: 50, sort, ...(filter && { filter }), ...(search && { search }), columns: askedColumns([...new Set([...keys, 'stage', 'tier', 'revenue', 'lastContact'])].filter((k) => fields.get(k)), ownColumns) }
  const list = usePages(findParties, { query })
  const selection = useSelection()
  const many = useMay()(['bulk', 'party'])
  const phone = useMemo(() => phoneRow({ t, f, fields }), [t, f, fields])
  const open = useCallback((p: PartyRow) => change({ peek: p.id }), [change])
  const close = useCallback(() => change({ peek: '' }), [change])
  useLive((id) => { if (list.items.some((p) => p.id === id)) refresh(findParties) })
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  return (
    <>
      <ListTable label={t.list.label} rows={list.items} keyOf={idOf} nameOf={nameOfRow} columns={columns} to={pathOf} onPeek={open} peeked={peek} selection={many ? selection : undefined}
        sort={search ? undefined : sort} onSort={search ? undefined : (next) => change({ sort: next })} hasMore={list.hasMore} more={list.more} isPending={list.isPending} empty={<Empty shown={shown} change={change} />} phone={phone} />
      <ListBulk selection={selection} shown={shown} whole={list.hasMore && list.items.every((p) => selection.keys.has(p.id))} />
      {peek && <PartyPeek id={peek} onClose={close} />}
    </>
  )
}

function useColumns(keys: readonly string[]) {
  const t = useText(texts)
  const f = useFormat()
  const fields = useFields()
  const kinds = useMemo(() => new Set(keys.flatMap((k) => fields.get(k)?.kind ?? [])), [keys, fields])
  const nameOf = useRefNames(kinds)
  const level = useFieldLevel()
  const { data } = useCall(findTags, {}, { staleTime: 300_000 })
  const marks = useMemo(() => new Set(data?.tags.flatMap((tag) => (tag.colour === 'amber' ? [tag.name] : []))), [data])
  const shown = keys.filter((key) => level(`party.${key}`) !== 'hidden').join(',')
  return useMemo(() => columnsFor(shown.split(','), { t, f, fields, nameOf, marks }), [shown, t, f, fields, nameOf, marks])
}

function Empty({ shown, change }: { shown: ListShown; change: (change: ListChange) => void }) {
  const t = useText(texts).list
  const may = useMay()
  if (shown.filter || shown.search) return <EmptyState title={t.noMatch} text={t.noMatchText} icon="search" action={{ label: t.clear, onClick: () => change({ filter: '', search: '' }) }} />
  return <EmptyState title={t.empty} text={t.emptyText} icon="parties" {...(may(['create', 'party']) && { action: { label: t.create, to: '/parties/new' } })} />
}
