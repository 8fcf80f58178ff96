import { Input } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { ListFilter } from '#modules/parties/web/filter/list-filter.tsx'
import { useViews } from '#modules/parties/web/view/use-views.ts'
import { ViewMenu } from '#modules/parties/web/view/view-menu.tsx'
import { Views } from '#modules/parties/web/view/views.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { gathered } from '#platform/web/registry.ts'
import { useText } from '#platform/web/text.ts'
import { readingOf, useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { countOrders, findOrders, type OrderRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useChannels } from '../order/use-channels.ts'
import { columnsFor, numberOf, phoneRow } from './columns.tsx'
import { ExportButton } from './export-button.tsx'
import css from './list.module.css'
import { type Asked, queryOf, sortOf, tabs } from './list-state.ts'
import { useOrderFields } from './use-order-fields.ts'
import { type OrdersChange, type OrdersShown, useOrderList, viewedOrders } from './use-order-list.ts'

const idOf = (row: OrderRow): string => row.id
const pathOf = (row: OrderRow): string => `/orders/${row.id}`
const counting = (filter: string) => readingOf(countOrders, { query: { ...(filter && { filter }) } })
interface Showing { shown: OrdersShown; change: OrdersChange }

/** The firm's orders and returns, by tab, saved view, number, day, and whatever conditions the reader makes. */
export default function OrderList() {
  const t = useText(texts)
  const may = useMay()
  const views = useViews('orders')
  const [shown, change] = useOrderList(views)
  const of = viewedOrders(shown, () => change({ filter: undefined, sort: undefined, from: undefined, to: undefined, buyer: undefined }))
  return (
    <>
      <PageHead title={t.list.title} actions={<><ExportButton shown={shown} />{may(['create', 'order']) && <Button kind="primary" icon="plus" to="/orders/new">{t.list.create}</Button>}</>} />
      <Views views={views} of={of} own={tabs.map((key) => ({ key, label: t.list[key], to: key === 'all' ? '/orders' : `/orders?view=${key}`, active: !shown.view && key === shown.tab }))} counting={counting} />
      <Tools shown={shown} change={change} menu={<ViewMenu views={views} of={of} />} />
      {shown.ready ? <Rows shown={shown} change={change} /> : <TableSkeleton columns={8} />}
    </>
  )
}

function Tools({ shown, change, menu }: Showing & { menu: ReactNode }) {
  const t = useText(texts).list
  return (
    <div className={css.tools} role="search">
      <Input.Search aria-label={t.search} placeholder={t.search} defaultValue={shown.search} allowClear onSearch={(search) => change({ search: search.trim() })} />
      <DayField label={t.from} placeholder={t.from} value={shown.from ?? null} onChange={(day) => change({ from: day ?? undefined })} {...(shown.to && { most: shown.to })} />
      <DayField label={t.to} placeholder={t.to} value={shown.to ?? null} onChange={(day) => change({ to: day ?? undefined })} {...(shown.from && { least: shown.from })} />
      <span className={css.menu}>{menu}</span>
      <div className={css.filter}><ListFilter value={shown.filter} onChange={(filter) => change({ filter })} fields={useOrderFields()} counting={(filter) => <Found asked={{ ...shown, filter }} />} tail={<Found asked={shown} />} /></div>
    </div>
  )
}

/** How many there are. */
function Found({ asked }: { asked: Asked }) {
  const t = useText(texts).list
  const f = useFormat()
  const { data } = useCall(countOrders, { query: queryOf(asked) }, { placeholderData: (before) => before })
  return <span className="muted" aria-live="polite">{data && t.total(f.number(data.count), data.exact)}</span>
}

function Rows({ shown, change }: Showing) {
  const t = useText(texts)
  const f = useFormat()
  const channelOf = useChannels()
  const query = queryOf(shown)
  const list = usePages(findOrders, { query: { sort: shown.sort, ...query } })
  const columns = useMemo(() => columnsFor({ t, f, channelOf }), [t, f, channelOf])
  const phone = useMemo(() => phoneRow({ t, f, channelOf }), [t, f, channelOf])
  const nameOf = useMemo(() => (row: OrderRow) => numberOf(row, t), [t])
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  return (
    <ListTable label={t.list.title} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} sort={shown.sort} onSort={(sort) => change({ sort: sortOf(sort) })}
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
