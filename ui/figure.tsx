import type { ReactNode } from 'react'
import { Link } from '#platform/web/navigate.ts'
import type { ShownFigure } from '#platform/web/module.ts'
import { classes } from './classes.ts'
import css from './figure.module.css'
import { Panels } from './panels.tsx'

interface FigureProps { label: string; value: string; note?: ReactNode; /** What is counted, by which rule; shown on pointing, and read after the label. */ definition: string; to?: string; bad?: boolean; /** What it can be taken up by. */ taken?: Pick<ShownFigure, 'source' | 'asOf' | 'path'> }

/** One figure with its definition; it opens what lies behind it and can be taken up (written down as a finding). */
export function Figure({ label, value, note, definition, to, bad, taken }: FigureProps) {
  const inside = <><span className={css.label}>{label}</span><strong className={classes(bad && css.bad)}>{value}</strong>{note && <em>{note}</em>}<span className="hidden-but-read">{definition}</span></>
  return (
    <div className={css.figure} title={definition}>
      {to ? <Link to={to}>{inside}</Link> : inside}
      {taken && <span className={css.take}><Panels place="insight.figure" props={{ figure: { label, shown: value, definition, ...taken } }} waiting={null} /></span>}
    </div>
  )
}
