import { type ReactNode, useEffect, useRef } from 'react'
import { closeOverlay } from './overlay.ts'
import css from './overlay-dialog.module.css'

/** A native dialog: the browser keeps the focus inside and gives it back. A click on the ground closes it. */
export function OverlayDialog({ label, place, children }: { label: string; place: 'top' | 'bottom' | 'right'; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    if (!dialog.current?.open) dialog.current?.showModal()
    return () => { if (document.activeElement === document.body) before?.focus() }
  }, [])
  return (
    <dialog ref={dialog} className={css[place]} aria-label={label} onClose={closeOverlay} onClick={(e) => { if (e.target === dialog.current) dialog.current?.close() }}>
      {children}
    </dialog>
  )
}
