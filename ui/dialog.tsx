import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from './button.tsx'
import css from './dialog.module.css'
import { texts } from './messages/index.ts'

interface DialogProps { title: string; open: boolean; onClose: () => void; children: ReactNode; act?: { label: string; onClick: () => void; busy?: boolean; disabled?: boolean; danger?: boolean }; width?: number }

/** A question or a short form over the page. The act stands at the right; Esc and the ground close it. */
export function Dialog({ title, open, onClose, children, act, width = 520 }: DialogProps) {
  const t = useText(texts)
  const foot = act && <div className={css.foot}><Button onClick={onClose}>{t.cancel}</Button><Button kind={act.danger ? 'danger' : 'primary'} onClick={act.onClick} busy={act.busy} disabled={act.disabled}>{act.label}</Button></div>
  return <Modal title={title} open={open} onCancel={onClose} footer={foot ?? null} width={width} destroyOnHidden centered>{children}</Modal>
}
