import { Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'
import { findTags } from '../../tag/contract.ts'

interface TagPickerProps { value?: string[]; onChange?: (names: string[]) => void; id?: string; label?: string; fresh?: boolean; autoFocus?: boolean }

/** Chooses tags by name; with `fresh` a name that is not there yet makes a new tag. */
export function TagPicker({ value = [], onChange, id, label, fresh = true, autoFocus }: TagPickerProps) {
  const t = useText(texts)
  const { data } = useCall(findTags, {}, { staleTime: 60_000 })
  return <Select id={id} aria-label={label} mode={fresh ? 'tags' : 'multiple'} value={value} onChange={onChange} autoFocus={autoFocus} style={{ width: '100%' }} placeholder={t.bulk.tagHint} options={(data?.tags ?? []).map((tag) => ({ value: tag.name, label: tag.name }))} notFoundContent={t.pick.none} tokenSeparators={[',', '，', '、']} />
}
