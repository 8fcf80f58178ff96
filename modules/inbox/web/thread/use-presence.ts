import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { type Presence, useLivePresence } from '#platform/web/live.ts'
import { showPresence } from '../../contract.ts'

const BEAT_MS = 12_000
const GONE_MS = 30_000

/** Tells colleagues that one looks at a conversation or is answering it, and which of them do. Told again every few seconds, forgotten when it stops. */
export function usePresence(id: string, tells: boolean): { others: readonly Presence[]; typing: (yes: boolean) => void } {
  const [others, setOthers] = useState<readonly (Presence & { at: number })[]>([])
  const doing = useRef<'looking' | 'answering'>('looking')
  const tell = useCallback((what: Presence['doing']) => { if (tells) void call(showPresence, { params: { id }, body: { doing: what } }).catch(() => undefined) }, [id, tells])
  useLivePresence((presence) => {
    if (presence.conversationId !== id) return
    setOthers((before) => [...before.filter((o) => o.memberId !== presence.memberId), ...(presence.doing === 'gone' ? [] : [{ ...presence, at: Date.now() }])])
  })
  useEffect(() => {
    tell(doing.current)
    const beat = setInterval(() => {
      if (document.visibilityState === 'visible') tell(doing.current)
      setOthers((before) => before.filter((o) => Date.now() - o.at < GONE_MS))
    }, BEAT_MS)
    return () => { clearInterval(beat); tell('gone') }
  }, [tell])
  const typing = useCallback((yes: boolean) => {
    const next = yes ? 'answering' : 'looking'
    if (doing.current === next) return
    doing.current = next
    tell(next)
  }, [tell])
  return { others, typing }
}
