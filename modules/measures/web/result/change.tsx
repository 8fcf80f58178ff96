import type { Cell } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'

type Value = Cell['values'][number] | undefined

/** How a figure moved against the one it is compared with; the earlier figure itself on hover. */
export function Change({ now, before, say }: { now: Value; before: Value; say: (value: Value) => string }) {
  const t = useText(texts).result
  const f = useFormat()
  const [a, b] = [Number(now ?? Number.NaN), Number(before ?? Number.NaN)]
  if (Number.isNaN(a) || Number.isNaN(b)) return <span className={css.change} title={t.was(say(before))}>—</span>
  const share = b === 0 ? null : (a - b) / Math.abs(b)
  const text = share === null ? (a === 0 ? '=' : '＋') : Math.abs(share) < 0.0005 ? '=' : `${share > 0 ? '▲' : '▼'}${f.percent(Math.abs(share))}`
  return <span className={css.change} title={t.was(say(before))}>{text}<span className="hidden-but-read"> {t.was(say(before))}</span></span>
}
