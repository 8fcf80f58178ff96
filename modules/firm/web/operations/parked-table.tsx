import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import type { findParkedEvents } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'

type Parked = ReplyOf<typeof findParkedEvents>['items'][number]
type Retry = ((which: { reader: string; eventId: string }) => void) | undefined

/** The parked events, newest first; `retry` where the reader may ask for another try. */
export function ParkedTable({ events, retry }: { events: readonly Parked[]; retry: Retry }) {
  const p = useText(texts).parked
  const phone = usePhone()
  const key = ({ reader, eventId }: Parked): string => `${reader} ${eventId}`
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={p.list}>
      <table aria-label={p.list}>
        {!phone && <thead><tr><th scope="col">{p.event}</th><th scope="col">{p.reader}</th><th scope="col" className={css.end}>{p.tries}</th><th scope="col">{p.fault}</th><th scope="col">{p.at}</th><th scope="col"><span className="hidden-but-read">{p.retry}</span></th></tr></thead>}
        <tbody>{events.map((event) => (phone ? <Narrow key={key(event)} event={event} retry={retry} /> : <Wide key={key(event)} event={event} retry={retry} />))}</tbody>
      </table>
    </div>
  )
}

interface RowProps { event: Parked; retry: Retry }

function Wide({ event, retry }: RowProps) {
  const p = useText(texts).parked
  const f = useFormat()
  return (
    <tr>
      <td><code className="small">{event.name}</code><div className="small muted">{p.number(event.eventId)}</div></td>
      <td><code className="small">{event.reader}</code></td><td className={css.end}>{f.number(event.tries)}</td><td>{event.fault}</td><td><RelativeTime at={event.at} /></td>
      <td className={css.end}><Act event={event} retry={retry} /></td>
    </tr>
  )
}

function Narrow({ event, retry }: RowProps) {
  const p = useText(texts).parked
  const f = useFormat()
  return (
    <tr>
      <td className={css.url}><code className="small">{event.name}</code><div className="small muted">{event.reader} · {p.number(event.eventId)}</div><div className="small two">{event.fault} × {f.number(event.tries)} · <RelativeTime at={event.at} /></div></td>
      <td className={css.end}><Act event={event} retry={retry} /></td>
    </tr>
  )
}

function Act({ event: { again, reader, eventId }, retry }: RowProps) {
  const p = useText(texts).parked
  if (again) return <Tag tone="amber">{p.awaited}</Tag>
  return retry ? <Button kind="text" onClick={() => retry({ reader, eventId })}>{p.retry}</Button> : null
}
