import { useEffect } from 'react'
import { useText } from '#platform/web/text.ts'
import { dropToast, type Toast, toasts } from '#platform/web/toast.ts'
import { useStore } from '#platform/web/store.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icon.tsx'
import { texts } from './messages/index.ts'
import css from './toasts.module.css'

const icons = { done: 'check', problem: 'warning', note: 'info' } as const
const seconds = (t: Toast): number => (t.undo ? 10 : t.kind === 'problem' ? 8 : 3.5)

/** Where toasts appear; once, in the frame. */
export function Toasts() {
  const shown = useStore(toasts)
  return <div className={css.place} role="status" aria-live="polite">{shown.map((t) => <One key={t.id} toast={t} />)}</div>
}

function One({ toast }: { toast: Toast }) {
  const t = useText(texts)
  useEffect(() => {
    const timer = setTimeout(() => dropToast(toast.id), seconds(toast) * 1000)
    return () => clearTimeout(timer)
  }, [toast])
  const undo = () => { dropToast(toast.id); toast.undo?.() }
  return (
    <div className={classes(css.toast, css[toast.kind])}>
      <Icon name={icons[toast.kind]} size={16} />
      <span>{toast.text}</span>
      {toast.trace && <CopyButton text={toast.trace} label={t.error.copyTrace} />}
      {toast.undo && <Button kind="text" onClick={undo}>{t.undo}</Button>}
      <Button kind="text" icon="close" label={t.close} onClick={() => dropToast(toast.id)} />
    </div>
  )
}
