import { useBlocker } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { texts } from './messages/index.ts'
import { useText } from './text.ts'

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

/** Asks, in the reader's language, before the page is left while `dirty`. */
export function useUnsaved(dirty: boolean): void {
  const { unsaved } = useText(texts)
  useBlocker({ shouldBlockFn: () => dirty && !window.confirm(unsaved), enableBeforeUnload: dirty, disabled: !dirty })
}
