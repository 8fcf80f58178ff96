import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Count } from '#ui/count.tsx'
import { texts } from '../../messages/web.ts'
import { countToday } from './count-today.ts'
import { useToday } from './use-today.ts'

/** How much is to do today, beside the section's name. */
export default function RailCount() {
  const t = useText(texts).day
  const f = useFormat()
  const { data } = useToday()
  const n = data ? countToday(data.items).due : 0
  return <Count n={n} label={t.waiting(f.number(n))} />
}
