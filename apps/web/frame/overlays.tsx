import { lazy, Suspense, useEffect } from 'react'
import { lazily } from '#platform/web/lazily.ts'
import { useStore } from '#platform/web/store.ts'
import { typing } from '#ui/typing.ts'
import { closeOverlay, overlay } from './overlay.ts'

const Palette = lazy(() => import('./palette.tsx'))
const KeyHelp = lazy(() => import('./key-help.tsx'))
const Sheets = lazy(() => import('./sheets.tsx'))

/** Shows what lies over the page, each fetched when first asked for, and hears the keys that open it. */
export function Overlays() {
  const now = useStore(overlay)
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return <Suspense>{show(now)}</Suspense>
}

function show(now: ReturnType<typeof overlay.get>) {
  if (now === null) return null
  if (now === 'palette') return <Palette />
  if (now === 'keys') return <KeyHelp />
  if (typeof now === 'string') return <Sheets kind={now} />
  const { load } = now.adding
  if (!load) return null
  const Adding = lazily(load)
  return <Adding close={closeOverlay} />
}

function onKey(event: KeyboardEvent): void {
  const palette = (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) || (event.key === '/' && !typing(event))
  if (!palette && (event.key !== '?' || typing(event))) return
  event.preventDefault()
  overlay.set(palette ? 'palette' : 'keys')
}
