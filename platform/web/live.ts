import { useEffect, useRef } from 'react'

/** Whether a colleague looks at a conversation or is answering it. */
export interface Presence { conversationId: string; memberId: string; name: string; doing: 'looking' | 'answering' | 'gone' }
/** What the stream tells: a party changed, one's own notices did, a conversation did, or a colleague is at one. */
type Word = { kind: 'party'; partyId: string } | { kind: 'notices' } | { kind: 'conversation'; conversationId: string } | ({ kind: 'presence' } & Presence)

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
    source.addEventListener('conversation', (event: MessageEvent<string>) => say({ kind: 'conversation', ...(JSON.parse(event.data) as { conversationId: string }) }))
    source.addEventListener('presence', (event: MessageEvent<string>) => say({ kind: 'presence', ...(JSON.parse(event.data) as Presence) }))
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

/** Hears which conversations of the inbox change. */
export const useLiveConversations = (then: (conversationId: string) => void): void => useStream((word) => { if (word.kind === 'conversation') then(word.conversationId) })

/** Hears which colleague looks at which conversation, and who is answering. */
export const useLivePresence = (then: (presence: Presence) => void): void => useStream((word) => { if (word.kind === 'presence') then(word) })
