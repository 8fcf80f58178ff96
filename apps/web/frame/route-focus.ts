import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

const TRY_MS = 60
const TRIES = 25

/** After a navigation the focus goes to the page's heading (or its main part), so that a screen reader begins there. Not on the first page, and not where the page or the reader took the focus meanwhile. */
export function useRouteFocus(): void {
  const path = useRouterState({ select: (s) => s.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    const first = before.current === undefined
    if (before.current === path) return undefined
    before.current = path
    return first ? undefined : focusPage(document.activeElement)
  }, [path])
}

/** Tries until the heading is there to be focused: a page that still loads has none, or a hidden one. Gives up when the focus has gone elsewhere. */
function focusPage(held: Element | null): () => void {
  let tries = 0
  const timer = setInterval(() => {
    const main = document.querySelector<HTMLElement>('#content')
    const now = document.activeElement
    const elsewhere = document.querySelector('dialog[open]') ?? (now !== held && now !== document.body ? now : null)
    tries += 1
    if (!main || elsewhere || tries > TRIES) return clearInterval(timer)
    const heading = main.querySelector<HTMLElement>('h1') ?? (tries === TRIES ? main : null)
    heading?.focus({ preventScroll: true })
    return heading && document.activeElement === heading ? clearInterval(timer) : undefined
  }, TRY_MS)
  return () => clearInterval(timer)
}
