import { useBlocker } from '@tanstack/react-router'
import { useCallback, useState } from 'react'

/** Text being typed, kept through a reload or a lost line until it is sent. Returns the value, its setter and `clear`. */
export function useDraft<T>(key: string, initial: T): readonly [T, (next: T) => void, () => void] {
  const name = `guanxi.draft.${key}`
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(name)
    return kept === null ? initial : JSON.parse(kept) as T
  })
  const set = useCallback((next: T) => {
    setValue(next)
    sessionStorage.setItem(name, JSON.stringify(next))
  }, [name])
  const clear = useCallback(() => {
    sessionStorage.removeItem(name)
    setValue(initial)
  }, [name, initial])
  return [value, set, clear]
}

/** Asks before the page is left while `dirty`. `ask` is the question, in the reader's language. */
export function useUnsaved(dirty: boolean, ask: string): void {
  useBlocker({ shouldBlockFn: () => dirty && !window.confirm(ask), enableBeforeUnload: dirty, disabled: !dirty })
}
