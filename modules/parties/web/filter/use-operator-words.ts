import type { Operator } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'

/** What each comparison is called. */
export const useOperatorWords = (): Readonly<Record<Operator, string>> => useText(texts).filter.ops
