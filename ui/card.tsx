import { type ReactNode, useId } from 'react'
import css from './card.module.css'
import { classes } from './classes.ts'

interface CardProps { title?: ReactNode; note?: ReactNode; actions?: ReactNode; tone?: 'vermilion' | 'amber'; children?: ReactNode; className?: string }

/** A sheet on the ground, with a heading where it has a title. */
export function Card({ title, note, actions, tone, children, className }: CardProps) {
  const id = useId()
  return (
    <section className={classes(css.card, tone && css[tone], className)} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <header className={css.head}>
          {title && <h2 id={id}>{title}</h2>}
          {note && <small>{note}</small>}
          {actions && <div className={css.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
