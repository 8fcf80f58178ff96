import { useEffect, useRef } from 'react'

/** After a navigation the focus goes to the page's heading (or its main part), so that a screen reader begins there. Not on the first page, and not where the page took the focus itself. */
export function useRouteFocus(path: string): void {
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return undefined
    before.current = path
    const timer = setTimeout(() => {
      const main = document.querySelector<HTMLElement>('#content')
      if (!main || main.contains(document.activeElement) || document.querySelector('dialog[open]')) return
      const heading = main.querySelector<HTMLElement>('h1') ?? main
      heading.focus({ preventScroll: true })
    }, 80)
    return () => clearTimeout(timer)
  }, [path])
}
