import { type RefObject, useEffect } from 'react'
import { typing } from '../typing.ts'

export interface ListKeys { open: (index: number) => void; toggle?: ((index: number) => void) | undefined; clear?: (() => void) | undefined; more?: (() => void) | undefined }

/** j and k walk the rows (which take the focus), Enter opens one, x chooses it, Esc clears the choice. Rows carry `data-row`. */
export function useListKeys(body: RefObject<HTMLElement | null>, keys: ListKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (typing(event) || !body.current) return
      const rows = [...body.current.querySelectorAll<HTMLElement>('[data-row]')]
      const at = rows.indexOf((document.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-row]') ?? rows[-1]!)
      const act = actionOf(event, rows, at, keys)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

function actionOf(event: KeyboardEvent, rows: readonly HTMLElement[], at: number, keys: ListKeys): (() => void) | undefined {
  if (event.key === 'j' || event.key === 'k') return () => step(rows, at, event.key === 'j' ? 1 : -1, keys.more)
  if (event.key === 'Escape') return keys.clear
  if (at < 0) return undefined
  if (event.key === 'Enter' && event.target === rows[at]) return () => keys.open(at)
  if (event.key === 'x' && keys.toggle) return () => keys.toggle?.(at)
  return undefined
}

function step(rows: readonly HTMLElement[], at: number, by: 1 | -1, more?: () => void): void {
  const next = rows[at < 0 ? 0 : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  if (at + by >= rows.length - 3) more?.()
}
