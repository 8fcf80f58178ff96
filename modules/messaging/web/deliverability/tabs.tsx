import { useText } from '#platform/web/text.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { texts } from '../../messages/delivery.ts'

/** How mail arrives, and every message with what became of it. */
export function Tabs({ at }: { at: 'overview' | 'messages' }) {
  const t = useText(texts).tabs
  return <ViewTabs label={t.label} tabs={[{ key: 'overview', label: t.overview, to: '/marketing/deliverability', active: at === 'overview' }, { key: 'messages', label: t.messages, to: '/marketing/messages', active: at === 'messages' }]} />
}
