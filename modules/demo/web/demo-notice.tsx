import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { getDemo } from '../contract.ts'
import { texts } from '../messages/index.ts'
import css from './demo-notice.module.css'

const POLL_MS = 2_000

/** A line above every page while the made-up firm is here, so that nobody takes its figures for their own. */
export default function DemoNotice() {
  const t = useText(texts)
  const may = useMay()
  const { data: demo } = useCall(getDemo, {}, { staleTime: 60_000, refetchInterval: ({ state: { data } }) => (data?.state === 'making' ? POLL_MS : false) })
  if (!demo || (demo.state !== 'ready' && demo.state !== 'making')) return null
  return (
    <aside className={css.notice} aria-label={t.title}>
      <span>{demo.state === 'ready' ? t.notice(demo.parties) : t.beingMade(Math.round(demo.progress * 100))}</span>
      {demo.state === 'ready' && may(['manage', 'demo']) && <Button kind="text" to="/settings/demo">{t.toRemove}</Button>}
    </aside>
  )
}
