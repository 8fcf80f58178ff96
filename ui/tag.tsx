import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import css from './tag.module.css'

/** jade: good or chosen. vermilion: harm or loss only. amber: warning. indigo: a role or a kind. */
export type Tone = 'plain' | 'jade' | 'vermilion' | 'amber' | 'indigo'

/** A short word about something; its colour never says it alone. `onRemove` needs `removeLabel`. */
export const Tag = ({ tone = 'plain', children, onRemove, removeLabel }: { tone?: Tone | undefined; children: ReactNode; onRemove?: () => void; removeLabel?: string }) => (
  <span className={classes(css.tag, tone !== 'plain' && css[tone])}>
    {children}
    {onRemove && <button type="button" className={css.remove} aria-label={removeLabel} onClick={onRemove}><Icon name="close" size={12} /></button>}
  </span>
)

/** Tags of which one or several are chosen: the filters above a stream. */
export const PickTag = ({ chosen, onPick, children }: { chosen: boolean; onPick: () => void; children: ReactNode }) => (
  <button type="button" aria-pressed={chosen} className={classes(css.tag, css.pick, chosen && css.jade)} onClick={onPick}>{children}</button>
)
