import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag } from '#ui/tag.tsx'
import { getWarehouse, rebuildWarehouse } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'

const LOOK_AGAIN = 3000
/** So far behind is still nothing to speak of. */
const SOON = 5

/** How far the analysis engine's copy is behind what was entered, and having it built anew. */
export function WarehouseLine({ manages }: { manages: boolean }) {
  const t = useText(texts).warehouse
  const f = useFormat()
  const { data } = useCall(getWarehouse, {}, { refetchInterval: LOOK_AGAIN })
  const rebuild = useAct(rebuildWarehouse, { refreshes: [getWarehouse], done: () => t.asked })
  if (!data) return null
  const { state, lagSeconds, waiting, rebuilding, builtAt } = data
  const late = state === 'ready' && lagSeconds > SOON
  return (
    <section className={css.line} aria-label={t.title}>
      <strong>{t.title}</strong>
      <Tag tone={state === 'ready' && !late ? 'jade' : 'amber'}>{late ? t.late : t.states[state]}</Tag>
      <span>{lagSeconds > SOON ? t.behind(f.number(Math.round(lagSeconds)), f.number(waiting)) : t.even}</span>
      {rebuilding !== null && <span>{t.rebuilding(f.number(rebuilding))}</span>}
      {builtAt && <span className="small muted">{t.built} <RelativeTime at={builtAt} /></span>}
      {manages && rebuilding === null && <Button kind="text" busy={rebuild.isPending} onClick={() => rebuild.mutate({})}>{t.rebuild}</Button>}
    </section>
  )
}
