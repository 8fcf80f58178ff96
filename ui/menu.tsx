import { type KeyboardEvent, type ReactNode, type Ref, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Link } from '#platform/web/navigate.ts'
import { classes } from './classes.ts'
import css from './menu.module.css'

export interface MenuItem { key: string; label: ReactNode; to?: string; onClick?: () => void; chosen?: boolean; danger?: boolean }

interface MenuProps { items: readonly (MenuItem | 'line')[]; label: string; side?: 'left' | 'right'; up?: boolean; button: (props: { ref: Ref<HTMLButtonElement>; onClick: () => void; expanded: boolean; opens: 'menu' }) => ReactNode; head?: ReactNode }

/** A button that opens a list of things to do; arrows walk it, Esc closes it and gives the focus back. */
export function Menu({ items, label, side = 'right', up, button, head }: MenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const close = (): void => { setOpen(false); opener.current?.focus() }
  useOutside(list, opener, open, () => setOpen(false))
  useEffect(() => { if (open) itemsIn(list.current)[0]?.focus() }, [open])
  return (
    <div className={css.place}>
      {button({ ref: opener, onClick: () => setOpen(!open), expanded: open, opens: 'menu' })}
      {open && (
        <div ref={list} className={classes(css.menu, css[side], up && css.up)}>
          {head && <div className={css.head}>{head}</div>}
          <div role="menu" id={id} aria-label={label} onKeyDown={(event) => walk(event, close)}>
            {items.map((item, i) => (item === 'line' ? <hr key={`line ${i}`} /> : <Item key={item.key} item={item} close={() => setOpen(false)} />))}
          </div>
        </div>
      )}
    </div>
  )
}

function Item({ item: { label, to, onClick, chosen, danger }, close }: { item: MenuItem; close: () => void }) {
  const look = classes(css.item, danger && css.danger)
  const role = chosen === undefined ? 'menuitem' : 'menuitemradio'
  const run = (): void => { close(); onClick?.() }
  return to === undefined
    ? <button type="button" role={role} aria-checked={chosen} tabIndex={-1} className={look} onClick={run}>{label}</button>
    : <Link to={to} role={role} tabIndex={-1} className={look} onClick={run}>{label}</Link>
}

const itemsIn = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]

function walk(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const all = itemsIn(event.currentTarget)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (next !== undefined) { event.preventDefault(); all.at(next % all.length)?.focus() }
  if (event.key === 'Escape' || event.key === 'Tab') { event.stopPropagation(); close() }
}

function useOutside(inside: RefObject<HTMLElement | null>, opener: RefObject<HTMLElement | null>, active: boolean, then: () => void): void {
  useEffect(() => {
    if (!active) return undefined
    const onDown = (event: PointerEvent): void => {
      const target = event.target as Node
      if (!inside.current?.contains(target) && !opener.current?.contains(target)) then()
    }
    document.addEventListener('pointerdown', onDown)
    return () => document.removeEventListener('pointerdown', onDown)
  })
}
