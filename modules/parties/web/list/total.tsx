import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { countParties } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** How many the list holds: exact, or said to be about. */
export function Total({ filter, search }: { filter: string; search: string }) {
  const t = useText(texts).list
  const f = useFormat()
  const { data } = useCall(countParties, { query: { ...(filter && { filter }), ...(search && { search }) } }, { placeholderData: (before) => before })
  return <span aria-live="polite">{data ? t.total(data.exact ? f.number(data.count) : f.short(data.count), data.exact) : ''}</span>
}
