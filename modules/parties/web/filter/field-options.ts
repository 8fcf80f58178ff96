import { fieldGroups } from '#kernel/field.ts'
import { texts } from '../../messages/web.ts'
import { useText } from '#platform/web/text.ts'
import type { Fields } from './fields.ts'

interface Option { value: string; label: string }
type Options = (Option | { label: string; options: Option[] })[]

/** A list's fields to choose from: by what they tell of where there are many kinds, else one after the other. */
export function useFieldOptions(): (fields: Fields) => Options {
  const { groups } = useText(texts).filter
  return (fields) => {
    const option = ({ key }: { key: string }): Option => ({ value: key, label: fields.label(key) })
    const parts = fieldGroups.flatMap((group) => { const list = fields.all.filter((f) => f.group === group); return list.length ? [{ label: groups[group], options: list.map(option) }] : [] })
    return parts.length < 2 ? fields.all.map(option) : [...parts, ...fields.all.filter((f) => !f.group).map(option)]
  }
}
