import type { ReactNode } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import css from './bulk-bar.module.css'
import { texts } from './messages/index.ts'

export interface BulkAction { key: string; label: string; onClick: () => void; disabled?: boolean }

/** What can be done with the chosen rows; floats at the foot of a list while any is chosen. `chosen` overrides the words of the count; `children` are further buttons. */
export function BulkBar({ count, actions, onClear, chosen, children }: { count: number; actions: readonly BulkAction[]; onClear: () => void; chosen?: string; children?: ReactNode }) {
  const t = useText(texts).bulk
  const f = useFormat()
  if (count === 0) return null
  return (
    <div className={css.bar} role="toolbar" aria-label={t.actions}>
      <b aria-live="polite">{chosen ?? t.chosen(f.number(count))}</b>
      {actions.map((a) => <button key={a.key} type="button" onClick={a.onClick} disabled={a.disabled}>{a.label}</button>)}
      {children}
      <button type="button" className={css.clear} onClick={onClear}><kbd>Esc</kbd> {t.clear}</button>
    </div>
  )
}
