import { Input } from 'antd'
import { useMemo } from 'react'
import { ListFilter } from '#modules/parties/web/filter/list-filter.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { gathered } from '#platform/web/registry.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { countOrders, findOrders, type OrderRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useChannels } from '../order/use-channels.ts'
import { columnsFor, numberOf, phoneRow } from './columns.tsx'
import { ExportButton } from './export-button.tsx'
import css from './list.module.css'
import { ListState, queryOf, views } from './list-state.ts'
import { useOrderFields } from './use-order-fields.ts'

const idOf = (row: OrderRow): string => row.id
const pathOf = (row: OrderRow): string => `/orders/${row.id}`

/** The firm's orders and returns, by tab, number, day, and whatever conditions the reader makes. */
export default function OrderList() {
  const t = useText(texts)
  const may = useMay()
  const [state] = useSearchState(ListState)
  return (
    <>
      <PageHead title={t.list.title} actions={<><ExportButton />{may(['create', 'order']) && <Button kind="primary" icon="plus" to="/orders/new">{t.list.create}</Button>}</>} />
      <ViewTabs label={t.list.views} tabs={views.map((key) => ({ key, label: t.list[key], to: key === 'all' ? '/orders' : `/orders?view=${key}`, active: key === state.view }))} />
      <Tools />
      <Rows />
    </>
  )
}

function Tools() {
  const t = useText(texts).list
  const [state, setState] = useSearchState(ListState)
  return (
    <div className={css.tools} role="search">
      <Input.Search aria-label={t.search} placeholder={t.search} defaultValue={state.search} allowClear onSearch={(search) => setState({ search: search.trim() })} />
      <DayField label={t.from} placeholder={t.from} value={state.from ?? null} onChange={(day) => setState({ from: day ?? undefined })} {...(state.to && { most: state.to })} />
      <DayField label={t.to} placeholder={t.to} value={state.to ?? null} onChange={(day) => setState({ to: day ?? undefined })} {...(state.from && { least: state.from })} />
      <div className={css.filter}><ListFilter value={state.filter} onChange={(filter) => setState({ filter })} fields={useOrderFields()} counting={(filter) => <Found state={{ ...state, filter }} />} tail={<Found state={state} />} /></div>
    </div>
  )
}

/** How many there are. */
function Found({ state }: { state: ListState }) {
  const t = useText(texts).list
  const f = useFormat()
  const { data } = useCall(countOrders, { query: queryOf(state) }, { placeholderData: (before) => before })
  return <span className="muted" aria-live="polite">{data && t.total(f.number(data.count), data.exact)}</span>
}

function Rows() {
  const t = useText(texts)
  const f = useFormat()
  const channelOf = useChannels()
  const [state, setState] = useSearchState(ListState)
  const query = queryOf(state)
  const list = usePages(findOrders, { query: { sort: state.sort, ...query } })
  const columns = useMemo(() => columnsFor({ t, f, channelOf }), [t, f, channelOf])
  const phone = useMemo(() => phoneRow({ t, f, channelOf }), [t, f, channelOf])
  const nameOf = useMemo(() => (row: OrderRow) => numberOf(row, t), [t])
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  return (
    <ListTable label={t.list.title} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} sort={state.sort} onSort={(sort) => setState({ sort: sort === 'orderedDay' ? 'orderedDay' : '-orderedDay' })}
      hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={phone} empty={<Empty narrowed={query.filter !== undefined || query.search !== undefined} />} />
  )
}

function Empty({ narrowed }: { narrowed: boolean }) {
  const t = useText(texts).list
  const may = useMay()
  const bring = gathered('commands').find((c) => c.key === 'import-data' && may(c.may))
  if (narrowed) return <EmptyState title={t.noMatch} icon="search" action={{ label: t.clear, to: '/orders' }} />
  const to = bring?.to ?? (may(['create', 'order']) ? '/orders/new' : undefined)
  return <EmptyState title={t.empty} text={t.emptyText} icon="order" {...(to && { action: { label: t.create, to } })} />
}
