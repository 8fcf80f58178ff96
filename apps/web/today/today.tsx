import { useFormat } from '#platform/web/format.ts'
import { useMay, useZone } from '#platform/web/me.ts'
import { gathered, panelsAt } from '#platform/web/registry.ts'
import { useText } from '#platform/web/text.ts'
import { dayIn } from '#kernel/date.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Panels } from '#ui/panels.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState } from '#ui/states.tsx'
import { texts } from '../messages/index.ts'
import css from './today.module.css'

/** The day's work, as the modules bring it: a line of figures, what to do next, and beside it what changed. */
export default function Today() {
  const t = useText(texts).today
  const f = useFormat()
  const zone = useZone()
  const may = useMay()
  const filled = (['today', 'today.side'] as const).some((place) => panelsAt(place).some((p) => may(p.may)))
  const bring = gathered('commands').find((c) => c.key === 'import-data' && may(c.may))
  return (
    <>
      <PageHead title={t.title} note={f.dayHeading(dayIn(zone, new Date()))} />
      <div className={css.strip}><Panels place="today.strip" props={{}} waiting={<Block height={62} />} /></div>
      {filled
        ? <div className={css.columns}><div className="stack"><Panels place="today" props={{}} /></div><div className="stack"><Panels place="today.side" props={{}} /></div></div>
        : <EmptyState title={t.none} text={t.bring} icon="today" {...(bring?.to ? { action: { label: t.bringAct, to: bring.to } } : {})} />}
    </>
  )
}
