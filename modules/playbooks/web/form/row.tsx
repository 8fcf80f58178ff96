import type { ReactNode } from 'react'
import css from './form.module.css'

/** A question of a form with its answer below. The control names itself by the same label. */
export const Row = ({ label, children, note }: { label: string; children: ReactNode; note?: ReactNode }) => <div className={css.row}><span className={css.label} aria-hidden="true">{label}</span>{children}{note && <span className="muted small">{note}</span>}</div>
