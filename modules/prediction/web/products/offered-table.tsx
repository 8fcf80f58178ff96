import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findOfferedTo, type OfferedProduct } from '../../recommendation/contract.ts'
import { texts } from '../../messages/discovery.ts'
import css from '../word/discovery.module.css'
import { is, partiesAt } from '../word/parties-at.ts'

/** Products by how many parties they are to be offered to; a number opens the list, a button the reasons. */
export function OfferedTable({ items }: { items: readonly OfferedProduct[] }) {
  const { products: { table: t }, kinds } = useText(texts)
  const f = useFormat()
  const [open, setOpen] = useState<OfferedProduct['product'] | null>(null)
  const heads = [[t.product], [t.category], [t.price, true], [t.offered, true], [kinds.cross, true], [kinds.up, true], [kinds.again, true], [t.buyers, true], [t.again]] as const
  return (
    <Card title={t.title} note={t.note}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title} style={{ maxHeight: 420 }}>
        <table className={css.table} aria-label={t.title}>
          <thead><tr>{heads.map(([head, end]) => <th key={head} scope="col" className={end && css.end}>{head}</th>)}<th scope="col"><span className="hidden-but-read">{t.why}</span></th></tr></thead>
          <tbody>
            {items.map(({ product, offered, cross, up, again, buyers, gapDays, boughtAgain }) => (
              <tr key={product.id}>
                <td className={css.name}><Link to={`/products/${product.id}`}>{product.name}</Link></td><td className={css.name}>{product.category ?? '—'}</td><td className={css.end}>{product.price === null ? '—' : f.money(product.price, product.currency ?? undefined)}</td>
                <td className={css.end}><Link to={partiesAt(is('recommended', product.code))}>{f.number(offered)}</Link></td>{[cross, up, again, buyers].map((n, i) => <td key={heads[4 + i]![0]} className={css.end}>{f.number(n)}</td>)}
                <td className={css.name}>{boughtAgain && gapDays !== null ? t.every(f.number(gapDays)) : <span className="muted">{t.once}</span>}</td>
                <td className={css.end}><Button kind="quiet" label={t.whyOf(product.name)} icon="info" onClick={() => setOpen(product)} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.foot}>{t.definition}</p>
      {open && <OfferedTo product={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function OfferedTo({ product, onClose }: { product: OfferedProduct['product']; onClose: () => void }) {
  const { products: { offers: t }, kinds } = useText(texts)
  const named = useNamed()
  const list = usePages(findOfferedTo, { params: { id: product.id }, query: { limit: 20 } })
  return (
    <Dialog title={t.title(product.name)} open onClose={onClose} width={720}>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <Block height={240} /> : !list.items.length ? <EmptyState inline title={t.none} /> : (
        <ul className={css.offers}>
          {list.items.map((item) => <li key={`${item.party.id} ${item.place}`}><span className={css.offer}><Link to={`/parties/${item.party.id}`}>{item.party.name}</Link><span className="muted small">{kinds[item.kind]}</span></span><span className={css.why}>{named(item.reason)}</span></li>)}
        </ul>
      )}
      {list.hasMore && <Button kind="quiet" onClick={list.more} busy={list.isFetching}>{t.more}</Button>}
    </Dialog>
  )
}
