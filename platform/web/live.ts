import { useEffect, useRef } from 'react'

/** What the stream tells: a party changed, or one's own notices did. */
type Word = { kind: 'party'; partyId: string } | { kind: 'notices' }

const listeners = new Set<(word: Word) => void>()
let source: EventSource | null = null

const say = (word: Word): void => { for (const listener of listeners) listener(word) }

/** One stream for the whole page, open only while the page is in sight: browsers allow few connections to one server. */
function follow(): void {
  const wanted = listeners.size > 0 && document.visibilityState === 'visible'
  if (wanted && !source) {
    source = new EventSource('/api/v1/live')
    source.addEventListener('party', (event: MessageEvent<string>) => say({ kind: 'party', partyId: (JSON.parse(event.data) as { partyId: string }).partyId }))
    source.addEventListener('notices', () => say({ kind: 'notices' }))
  } else if (!wanted && source) {
    source.close()
    source = null
  }
}

function useStream(then: (word: Word) => void): void {
  const latest = useRef(then)
  useEffect(() => { latest.current = then })
  useEffect(() => {
    const listener = (word: Word): void => latest.current(word)
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

/** Hears which parties change, by anyone, while the page is in sight: `useLive((id) => { if (id === partyId) refresh(getParty) })`. */
export const useLive = (then: (partyId: string) => void): void => useStream((word) => { if (word.kind === 'party') then(word.partyId) })

/** Hears that the reader got a notice, or read one elsewhere. */
export const useLiveNotices = (then: () => void): void => useStream((word) => { if (word.kind === 'notices') then() })
