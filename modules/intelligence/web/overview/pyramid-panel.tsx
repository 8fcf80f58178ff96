import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getPyramid } from '../../contract.ts'
import { PyramidChart } from '../insight/pyramid.tsx'

/** Customers and what they bring by importance tier. */
export default function PyramidPanel() {
  const t = useText(texts)
  const { data, error, refetch } = useCall(getPyramid, {})
  if (error) return <Card title={t.pyramid.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <CardSkeleton lines={10} />
  return data.customers === 0 ? <Card title={t.pyramid.title}><EmptyState inline title={t.value.empty} /></Card> : <PyramidChart pyramid={data} />
}
