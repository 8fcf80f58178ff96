import type { Format } from '#platform/web/format.ts'
import type { Column } from '#ui/list/column.ts'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import type { Product } from '../../contract.ts'
import type en from '../../messages/web.en.ts'

interface Making { t: typeof en; f: Format }
const dash = <span className="muted">—</span>

/** The list's columns: what it is called, where it belongs and what it costs. */
export function columnsFor({ t, f }: Making): Column<Product>[] {
  const money = (amount: string | null, p: Product) => (amount === null ? dash : f.exactMoney(amount, p.currency ?? undefined))
  return [
    { key: 'name', head: t.list.name, cell: (p) => p.name, sort: 'name' }, { key: 'code', head: t.list.code, cell: (p) => p.code }, { key: 'category', head: t.list.category, cell: (p) => p.category ?? dash }, { key: 'unit', head: t.list.unit, cell: (p) => p.unit ?? dash },
    { key: 'price', head: t.list.price, align: 'end', cell: (p) => money(p.price, p) }, { key: 'cost', head: t.list.cost, align: 'end', cell: (p) => money(p.cost, p) }, { key: 'changed', head: t.list.changed, cell: (p) => <RelativeTime at={p.updatedAt} />, sort: 'updatedAt' },
  ]
}

/** The same in two lines. */
export const phoneRow = ({ f }: Making) => (p: Product): PhoneRow => ({ title: p.name, aside: p.price && f.exactMoney(p.price, p.currency ?? undefined), note: [p.code, p.category].filter(Boolean).join(' · ') })
