import { Select } from 'antd'
import { useState } from 'react'
import { findProducts, type Product } from '#modules/products/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'

/** Chooses a product on sale by code, name or pinyin. */
export function ProductPicker({ value, onChange, onProduct, id, label }: { value?: string | null; onChange?: (id: string | null) => void; onProduct?: (product: Product) => void; id?: string; label?: string }) {
  const t = useText(texts).form
  const f = useFormat()
  const [search, setSearch] = useState('')
  const { data, isFetching } = useCall(findProducts, { query: { limit: 20, ...(search && { search }) } }, { placeholderData: (before) => before, staleTime: 30_000 })
  const choose = (next: string | undefined): void => {
    onChange?.(next ?? null)
    const product = data?.items.find((p) => p.id === next)
    if (product) onProduct?.(product)
  }
  return (
    <Select<string> id={id} aria-label={label} value={value ?? null} onChange={choose} allowClear placeholder={t.find} loading={isFetching} style={{ width: '100%' }} showSearch={{ filterOption: false, onSearch: setSearch }} notFoundContent={t.none}
      options={(data?.items ?? []).map((p) => ({ value: p.id, label: p.name, note: [p.code, p.price && f.exactMoney(p.price, p.currency ?? undefined)].filter(Boolean).join(' · ') }))} optionRender={({ data: { label: name, note } }) => <>{name} <span className="muted small">{note}</span></>} />
  )
}
