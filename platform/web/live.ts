import { useEffect, useRef } from 'react'

const listeners = new Set<(partyId: string) => void>()
let source: EventSource | null = null

/** One stream for the whole page, open only while the page is in sight: browsers allow few connections to one server. */
function follow(): void {
  const wanted = listeners.size > 0 && document.visibilityState === 'visible'
  if (wanted && !source) {
    source = new EventSource('/api/v1/live')
    source.addEventListener('party', (event: MessageEvent<string>) => {
      const { partyId } = JSON.parse(event.data) as { partyId: string }
      for (const listener of listeners) listener(partyId)
    })
  } else if (!wanted && source) {
    source.close()
    source = null
  }
}

/** Hears which parties change, by anyone, while the page is in sight: `useLive((id) => { if (id === partyId) refresh(getParty) })`. */
export function useLive(then: (partyId: string) => void): void {
  const latest = useRef(then)
  useEffect(() => { latest.current = then })
  useEffect(() => {
    const listener = (partyId: string): void => latest.current(partyId)
    listeners.add(listener)
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      listeners.delete(listener)
      follow()
      if (!listeners.size) document.removeEventListener('visibilitychange', follow)
    }
  }, [])
}
