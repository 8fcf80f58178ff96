import type { MouseEvent, ReactNode } from 'react'
import { useGo } from '#platform/web/navigate.ts'

/** A mark of an own picture that opens the parties behind it; with Ctrl or ⌘ in a tab of its own, as any link. */
export function MarkLink({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  const go = useGo()
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return <a href={to} aria-label={label} onClick={follow}><title>{label}</title>{children}</a>
}
