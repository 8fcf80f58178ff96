import type { Instant } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'

/** A moment as people say it; exact on hover, in the reader's zone. */
export function RelativeTime({ at }: { at: Instant | null | undefined }) {
  const f = useFormat()
  return at ? <time dateTime={at} title={f.moment(at)} className="name">{f.relative(at)}</time> : <span className="muted">—</span>
}
