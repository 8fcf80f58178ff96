import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { findProducts, getProduct, type Product, retireProduct, reviveProduct } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { ownOf } from './own-values.ts'
import css from './product.module.css'
import ProductForm from './product-form.tsx'

const fresh = [getProduct, findProducts] as const

/** One product; it is retired rather than deleted, so that its orders keep it. */
export default function ProductPage() {
  const t = useText(texts)
  const may = useMay()
  const { data: product, error, refetch } = useCall(getProduct, { params: { id: useParam('id') } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!product) return <PageSkeleton />
  return (
    <>
      <PageHead title={product.name} note={product.code} back={{ to: '/products', label: t.page.back }} tags={<Tag tone={product.active ? 'jade' : 'plain'}>{product.active ? t.onSale : t.retired}</Tag>} actions={may(['update', 'product']) && <Acts product={product} />} />
      <Card title={t.page.facts} className={css.card}><Facts product={product} /></Card>
    </>
  )
}

function Acts({ product }: { product: Product }) {
  const t = useText(texts)
  const [editing, setEditing] = useState(false)
  const params = { id: product.id }
  const revive = useAct(reviveProduct, { refreshes: fresh, done: t.page.revived })
  const retire = useAct(retireProduct, { refreshes: fresh, done: t.page.retired, undo: () => revive.mutate({ params }) })
  return (
    <>
      <Button kind="primary" onClick={() => setEditing(true)}>{t.page.edit}</Button>
      {product.active ? <Button busy={retire.isPending} onClick={() => retire.mutate({ params, ifMatch: product.version })}>{t.verbs.retire}</Button> : <Button busy={revive.isPending} onClick={() => revive.mutate({ params })}>{t.verbs.revive}</Button>}
      {editing && <ProductForm close={() => setEditing(false)} product={product} />}
    </>
  )
}

function Facts({ product: p }: { product: Product }) {
  const t = useText(texts)
  const f = useFormat()
  const money = (amount: string | null) => amount && f.exactMoney(amount, p.currency ?? undefined)
  const margin = p.price && p.cost && Number(p.price) > 0 ? f.percent((Number(p.price) - Number(p.cost)) / Number(p.price)) : null
  return (
    <KeyValue width={110} items={[
      [t.list.category, p.category], [t.list.unit, p.unit], [t.list.price, money(p.price)], ...(p.masked.includes('cost') ? [] : [[t.list.cost, money(p.cost)] as const, [t.page.margin, margin] as const]),
      ...ownOf(p.custom).map(({ name, value }) => [name, value] as const),
      ...(p.keys.length ? [[t.page.keys, f.list(p.keys.map((k) => `${k.source}:${k.key}`))] as const] : []), ...(p.source === 'hand' ? [] : [[t.page.source, p.source] as const]), [t.page.created, <RelativeTime key="c" at={p.createdAt} />], [t.list.changed, <RelativeTime key="u" at={p.updatedAt} />],
    ]} />
  )
}
