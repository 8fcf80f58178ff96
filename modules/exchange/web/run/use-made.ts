import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import type { Import } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** The records that an import created, in words: "1,204 parties", "3 笔退货". */
export function useMade({ records }: Pick<Import, 'records'>): string[] {
  const t = useText(texts).result
  const f = useFormat()
  return Object.entries(records).filter(([, n]) => n > 0).map(([object, n]) => `${f.number(n)} ${t.objects[object] ?? object}`)
}
