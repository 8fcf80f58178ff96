import type { MouseEvent, ReactNode, Ref } from 'react'
import { Link } from '#platform/web/navigate.ts'
import css from './button.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps {
  children?: ReactNode
  kind?: 'plain' | 'primary' | 'danger' | 'quiet' | 'text'
  icon?: IconName
  /** Needed where there is only an icon: what the button does. */
  label?: string
  /** Goes to an address of the app; the button is then a link. */
  to?: string
  onClick?: (event: MouseEvent) => void
  disabled?: boolean
  /** Under way: it cannot be pressed again. */
  busy?: boolean
  type?: 'button' | 'submit'
  ref?: Ref<HTMLButtonElement>
  expanded?: boolean
  /** What it opens, for screen readers. */
  opens?: 'menu' | 'dialog'
  className?: string
}

/** A button, or a link that looks like one. One primary button at most in sight. */
export function Button({ children, kind = 'plain', icon, label, to, onClick, disabled, busy, type = 'button', ref, expanded, opens, className }: ButtonProps) {
  const look = classes(css.button, kind !== 'plain' && css[kind], !children && css.square, busy && css.busy, className)
  const inside = <>{icon && <Icon name={icon} size={children ? 16 : 18} />}{children}</>
  if (to !== undefined && !disabled) return <Link to={to} className={look} aria-label={label} title={children ? undefined : label} onClick={onClick}>{inside}</Link>
  return <button ref={ref} type={type} className={look} onClick={onClick} disabled={disabled} aria-busy={busy} aria-label={label} aria-expanded={expanded} aria-haspopup={opens} title={children ? undefined : label}>{inside}</button>
}
