import { useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState } from '#ui/states.tsx'
import { texts } from '../messages/index.ts'

export function NotFound() {
  const t = useText(texts).notFound
  return <><PageHead title={t.title} /><EmptyState title={t.text} icon="search" action={{ label: t.home, to: '/today' }} /></>
}
