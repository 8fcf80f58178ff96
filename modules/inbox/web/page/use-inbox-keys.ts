import { useEffect, useRef } from 'react'
import { typing } from '#ui/typing.ts'

interface Keys { ids: readonly string[]; open: string | undefined; go: (id: string) => void }

/** What an act is called by, on the buttons that do it: `data-inbox-key="e"`. */
const acts = ['e', 's', 'a']

/** j and k walk through the list; e (done), s (later), a (take) press the button that carries the letter. The composer hears r and n itself. */
export function useInboxKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => { latest.current = keys })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (typing(event)) return
      const { ids, open, go } = latest.current
      const at = ids.indexOf(open ?? '')
      const next = event.key === 'j' ? ids[at + 1] : event.key === 'k' ? ids[at - 1] : undefined
      if (next) { event.preventDefault(); go(next) }
      else if (acts.includes(event.key)) {
        const button = document.querySelector<HTMLElement>(`[data-inbox-key="${event.key}"] button, button[data-inbox-key="${event.key}"]`)
        if (button) { event.preventDefault(); button.click() }
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
