import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#platform/web/text.ts'
import css from './dialog.module.css'
import { Dialog } from './dialog.tsx'
import { texts } from './messages/index.ts'

interface ConfirmProps { open: boolean; title: string; /** What will be lost, in full. */ children: ReactNode; /** What must be typed: the record's name. */ name: string; act: string; busy?: boolean; onConfirm: () => void; onClose: () => void }

/** Asks before something that cannot be undone: names what will be lost, and wants the name typed. */
export function ConfirmByNaming({ open, title, children, name, act, busy, onConfirm, onClose }: ConfirmProps) {
  const t = useText(texts).confirm
  const [typed, setTyped] = useState('')
  const same = typed.trim() === name.trim()
  return (
    <Dialog title={title} open={open} onClose={onClose} act={{ label: act, onClick: onConfirm, disabled: !same, danger: true, ...(busy === undefined ? {} : { busy }) }}>
      <div className={css.confirm}>{children}<label>{t.type(name)}<Input value={typed} onChange={(e) => setTyped(e.target.value)} autoComplete="off" onPressEnter={() => { if (same) onConfirm() }} /></label></div>
    </Dialog>
  )
}
