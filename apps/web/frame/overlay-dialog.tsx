import { type ReactNode, useEffect, useRef } from 'react'
import { closeOverlay } from './overlay.ts'
import css from './overlay-dialog.module.css'

/** A native dialog: the browser keeps the focus inside and gives it back. A click on the ground closes it. */
export function OverlayDialog({ label, place, children }: { label: string; place: 'top' | 'bottom' | 'right'; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => { if (!dialog.current?.open) dialog.current?.showModal() }, [])
  return (
    <dialog ref={dialog} className={css[place]} aria-label={label} onClose={closeOverlay} onClick={(e) => { if (e.target === dialog.current) dialog.current?.close() }}>
      {children}
    </dialog>
  )
}
