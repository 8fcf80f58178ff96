import { useSuspenseQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { fieldsOf } from '#modules/parties/web/filter/fields.ts'
import { ListFilter } from '#modules/parties/web/filter/list-filter.tsx'
import { readFilter } from '#modules/parties/web/filter/shape.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { readingOf, useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { findProductCategories, findProducts, getProductFields, type Product } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import ProductForm from '../product/product-form.tsx'
import { columnsFor, phoneRow } from './columns.tsx'
import css from './list.module.css'

const State = z.object({ view: z.enum(['onSale', 'retired']).default('onSale'), search: z.string().max(100).default(''), category: z.string().max(200).optional(), filter: z.string().max(8000).default(''), sort: z.enum(['name', '-name', 'updatedAt', '-updatedAt']).default('name') })
const idOf = (p: Product): string => p.id
const nameOf = (p: Product): string => p.name
const pathOf = (p: Product): string => `/products/${p.id}`

/** What the firm sells, and what it no longer sells. */
export default function ProductList() {
  const t = useText(texts)
  const may = useMay()
  const [{ view }] = useSearchState(State)
  const [adding, setAdding] = useState(false)
  const create = may(['create', 'product'])
  return (
    <>
      <PageHead title={t.list.title} actions={create && <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>{t.list.create}</Button>} />
      <ViewTabs label={t.list.views} tabs={(['onSale', 'retired'] as const).map((key) => ({ key, label: t[key], to: key === 'onSale' ? '/products' : '/products?view=retired', active: key === view }))} />
      <Tools />
      <Rows onCreate={create ? () => setAdding(true) : undefined} />
      {adding && <ProductForm close={() => setAdding(false)} />}
    </>
  )
}

function Tools() {
  const t = useText(texts).list
  const [state, setState] = useSearchState(State)
  const { data } = useCall(findProductCategories, {})
  return (
    <div className={css.tools} role="search">
      <Input.Search aria-label={t.search} placeholder={t.search} defaultValue={state.search} allowClear onSearch={(search) => setState({ search: search.trim() })} />
      <Select aria-label={t.category} placeholder={t.anyCategory} allowClear showSearch value={state.category ?? null} onChange={(category) => setState({ category: category ?? undefined })} options={data?.items.map(({ category, products }) => ({ value: category, label: `${category} (${products})` })) ?? []} />
      <div className={css.filter}><ListFilter value={state.filter} onChange={(filter) => setState({ filter })} fields={useProductFields()} /></div>
    </div>
  )
}

function useProductFields() {
  const named = useNamed()
  const { data } = useSuspenseQuery({ ...readingOf(getProductFields, {}), staleTime: 30_000 })
  return useMemo(() => fieldsOf(data.fields, named), [data, named])
}

/** The category and the reader's own conditions as the API's filter. */
function filterOf({ category, filter }: z.output<typeof State>): { filter?: string } {
  const own = readFilter(filter)
  const all = [...(category ? [{ field: 'category', op: 'is', value: category }] : []), ...(own ? [own] : [])]
  return all.length ? { filter: JSON.stringify({ all }) } : {}
}

function Rows({ onCreate }: { onCreate: (() => void) | undefined }) {
  const t = useText(texts)
  const f = useFormat()
  const [state, setState] = useSearchState(State)
  const { search, category, filter, view, sort } = state
  const list = usePages(findProducts, { query: { sort, ...(search && { search }), ...(view === 'retired' && { retired: 'true' as const }), ...filterOf(state) } })
  const columns = useMemo(() => columnsFor({ t, f }), [t, f])
  const phone = useMemo(() => phoneRow({ t, f }), [t, f])
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  const empty = search || category || filter ? <EmptyState title={t.list.noMatch} icon="search" action={{ label: t.list.clear, to: '/products' }} /> : view === 'retired' ? <EmptyState title={t.list.noneRetired} icon="order" />
    : <EmptyState title={t.list.empty} text={t.list.emptyText} icon="order" {...(onCreate && { action: { label: t.list.create, onClick: onCreate } })} />
  return <ListTable label={t.list.title} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} sort={sort} onSort={(next) => setState({ sort: next as typeof sort })} hasMore={list.hasMore} more={list.more} isPending={list.isPending} empty={empty} phone={phone} />
}
