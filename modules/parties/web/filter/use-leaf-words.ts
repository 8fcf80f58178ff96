import { useCallback, useMemo } from 'react'
import { type Filter, leavesOf } from '#kernel/filter.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import { plainValue } from '../field/plain-value.ts'
import { useRefNames } from '../field/ref-names.ts'
import { useFields } from '../field/use-fields.ts'
import { actsIn, useActivities } from './use-activities.ts'
import { kindsIn, wholeWords } from './words.ts'

export interface LeafWords { all: readonly { words: string; node: Filter; speaksFor: boolean }[]; value: (node: Filter, value: unknown) => string }

/** A definition's conditions one by one in words, and the values that they were compared with. */
export function useLeafWords(definition: Filter): LeafWords {
  const t = useText(texts)
  const f = useFormat()
  const fields = useFields()
  const acts = useActivities(actsIn(definition))
  const kinds = useMemo(() => new Set(kindsIn(definition, fields, acts)), [definition, fields, acts])
  const nameOf = useRefNames(kinds)
  const all = useMemo(() => leavesOf(definition).map(({ node, speaksFor }) => ({ node, speaksFor, words: wholeWords(speaksFor ? node : { not: node }, { t, f, fields, nameOf, acts }) })), [definition, t, f, fields, nameOf, acts])
  const value = useCallback((node: Filter, one: unknown) => { const field = 'field' in node ? fields.get(node.field) : undefined; return field ? plainValue(field, one, { f, fields, nameOf, yes: t.yes, no: t.no }) : String(one) }, [t, f, fields, nameOf])
  return { all, value }
}
