import type { ReactNode } from 'react'
import { Link } from '#platform/web/navigate.ts'
import { classes } from './classes.ts'
import css from './do-card.module.css'

interface DoCardProps {
  title: ReactNode
  /** The party's page. */
  to?: string
  tag?: ReactNode
  /** When, or how far. */
  aside?: ReactNode
  /** What to do. */
  what?: ReactNode
  /** Why it stands here: its reason and what is at stake. */
  why?: ReactNode
  /** Buttons; the one that does it first. */
  acts?: ReactNode
  tone?: 'vermilion' | 'amber' | undefined
}

/** One thing to do: who, what, why, and the one click that does it. */
export const DoCard = ({ title, to, tag, aside, what, why, acts, tone }: DoCardProps) => (
  <article className={classes(css.card, tone && css[tone])}>
    <header className={css.head}><strong>{to ? <Link to={to}>{title}</Link> : title}</strong>{tag}{aside && <span className={css.aside}>{aside}</span>}</header>
    {what && <p className="two">{what}</p>}
    {why && <p className={css.why}>{why}</p>}
    {acts && <div className={css.acts}>{acts}</div>}
  </article>
)
