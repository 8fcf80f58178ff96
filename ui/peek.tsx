import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from './button.tsx'
import { texts } from './messages/index.ts'
import { Guard } from './panels.tsx'
import css from './peek.module.css'
import { Lines } from './skeleton.tsx'

/** The side panel that shows a row without leaving the list. It does not cover the list; Esc closes it. */
export function Peek({ title, to, onClose, children }: { title: string; to?: string; onClose: () => void; children: ReactNode }) {
  const t = useText(texts)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    const onKey = (event: KeyboardEvent): void => { if (event.key === 'Escape' && !event.defaultPrevented) { event.stopImmediatePropagation(); onClose(); before?.focus() } }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [onClose])
  return (
    <aside ref={panel} className={css.peek} aria-label={title}>
      <header className={css.head}><h2>{title}</h2>{to && <Button kind="text" to={to}>{t.openPage}</Button>}<Button kind="quiet" icon="close" label={t.close} onClick={onClose} /></header>
      <div className={css.body}><Guard><Suspense fallback={<Lines count={8} />}>{children}</Suspense></Guard></div>
    </aside>
  )
}
