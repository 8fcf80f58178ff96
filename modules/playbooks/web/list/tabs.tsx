import { useText } from '#platform/web/text.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { texts } from '../../messages/web.ts'

/** The firm's own playbooks and the library. */
export function Tabs({ at }: { at: 'mine' | 'library' }) {
  const t = useText(texts).list
  return <ViewTabs label={t.title} tabs={[{ key: 'mine', label: t.mine, to: '/marketing/playbooks', active: at === 'mine' }, { key: 'library', label: t.library, to: '/marketing/playbooks/library', active: at === 'library' }]} />
}
