import { AutoComplete } from 'antd'
import { findProductCategories } from '#modules/products/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useCall } from '#platform/web/use-call.ts'

interface GroupFieldProps { value?: string | null; onChange?: (value: string) => void; id?: string }

/** A group of products: one of the categories in use, or another in the same writing. */
export function GroupField({ value, onChange, id }: GroupFieldProps) {
  const may = useMay()
  const { data } = useCall(findProductCategories, {}, { enabled: may(['read', 'product']), staleTime: 5 * 60_000 })
  return <AutoComplete {...(id && { id })} value={value ?? ''} onChange={(next: string) => onChange?.(next)} options={(data?.items ?? []).map(({ category }) => ({ value: category }))} showSearch={{ filterOption: true }} style={{ width: '100%' }} maxLength={200} />
}
