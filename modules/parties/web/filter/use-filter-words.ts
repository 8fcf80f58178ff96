import { useCallback, useMemo } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import { useRefNames } from '../field/ref-names.ts'
import { type Fields, useFields } from '../field/use-fields.ts'
import { sentenceOf } from './shape.ts'
import { actsIn, useActivities } from './use-activities.ts'
import { kindsIn, partWords } from './words.ts'

/** Says a filter of parties in one line, in the reader's language; `all` are those that will be said, so that names can be fetched. */
export function useFilterWords(all: readonly (Filter | undefined)[]): { say: (filter: Filter) => string; fields: Fields } {
  const t = useText(texts)
  const f = useFormat()
  const fields = useFields()
  const acts = useActivities(all.some((filter) => actsIn(filter ?? null)))
  const kinds = useMemo(() => new Set(all.flatMap((filter) => kindsIn(filter ?? null, fields, acts))), [all, fields, acts])
  const nameOf = useRefNames(kinds)
  const say = useCallback((filter: Filter): string => {
    const { join, parts } = sentenceOf(filter)
    const said = parts.map((part) => { const { words, value } = partWords(part, { t, f, fields, nameOf, acts }); return [words, value].filter(Boolean).join(' ') })
    return said.length ? said.join(` ${join === 'all' ? t.filter.and : t.filter.or} `) : t.filter.everyone
  }, [t, f, fields, nameOf, acts])
  return { say, fields }
}
