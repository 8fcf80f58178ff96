import css from './count.module.css'

/** A small count beside a word: what waits there. Nothing at zero. `label` says it in full to a screen reader. */
export const Count = ({ n, label }: { n: number | undefined; label: string }) => (n ? <b className={css.count} aria-label={label}>{n > 99 ? '99+' : n}</b> : null)
