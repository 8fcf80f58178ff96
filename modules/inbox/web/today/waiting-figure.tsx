import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Figure } from '#ui/figure.tsx'
import { countConversations } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** How many wait for an answer, among the figures of Today. */
export default function WaitingFigure() {
  const t = useText(texts)
  const f = useFormat()
  const { data } = useCall(countConversations, {}, { refetchInterval: 60_000 })
  if (!data) return null
  return <Figure label={t.waiting} value={f.number(data.waiting)} definition={t.waitingMeans} to="/inbox?view=mine" bad={data.waiting > 0} />
}
