import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { classes } from '#ui/classes.ts'
import { Block } from '#ui/skeleton.tsx'
import { texts } from '../../messages/web.ts'
import { countToday } from './count-today.ts'
import css from './today.module.css'
import { useToday } from './use-today.ts'

/** The day in four figures: promises due, who is to be contacted, what is late, and what all that is worth. */
export default function Figures() {
  const t = useText(texts).day
  const f = useFormat()
  const { data } = useToday()
  if (!data) return <Block height={62} />
  const { promises, contacts, late, worth, currency } = countToday(data.items)
  return (
    <>
      <Figure label={t.promises} value={f.number(promises)} to="/work?kind=promise" bad={promises > 0} />
      <Figure label={t.contact} value={f.number(contacts)} to="/work?kind=follow-up" />
      <Figure label={t.late} value={f.number(late)} to="/work?view=late" warn={late > 0} />
      {currency && <Figure label={t.stake} value={f.money(worth, currency)} />}
    </>
  )
}

function Figure({ label, value, to, bad, warn }: { label: string; value: string; to?: string; bad?: boolean; warn?: boolean }) {
  const inside = <><span>{label}</span><strong className={classes(bad && css.bad, warn && css.warn)}>{value}</strong></>
  return to === undefined ? <div className={css.figure}>{inside}</div> : <Link to={to} className={css.figure}>{inside}</Link>
}
