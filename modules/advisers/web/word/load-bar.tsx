import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'

/** What somebody has in hand of what they can take. */
export function LoadBar({ load, capacity }: { load: number; capacity: number }) {
  const t = useText(texts).list
  const f = useFormat()
  return <span className={css.bar}><span className={load > capacity ? css.over : undefined} aria-hidden="true"><i style={{ width: `${Math.min(100, (100 * load) / capacity)}%` }} /></span>{t.of(f.number(load), f.number(capacity))}</span>
}
