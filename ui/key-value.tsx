import type { ReactNode } from 'react'
import css from './key-value.module.css'

/** Facts with their names. An empty value shows as a dash, so that the reader knows that nothing is known. */
export const KeyValue = ({ items, width = 72 }: { items: readonly (readonly [label: string, value: ReactNode])[]; width?: number }) => (
  <dl className={css.list} style={{ gridTemplateColumns: `${width}px minmax(0, 1fr)` }}>
    {items.map(([label, value]) => <div key={label} className={css.item}><dt>{label}</dt><dd>{value ?? <span className="muted">—</span>}</dd></div>)}
  </dl>
)
