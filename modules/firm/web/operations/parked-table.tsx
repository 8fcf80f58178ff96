import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag } from '#ui/tag.tsx'
import type { findParkedEvents } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'

type Parked = ReplyOf<typeof findParkedEvents>['items'][number]

/** The parked events, newest first; `retry` where the reader may ask for another try. */
export function ParkedTable({ events, retry }: { events: readonly Parked[]; retry: ((which: { reader: string; eventId: string }) => void) | undefined }) {
  const p = useText(texts).parked
  const f = useFormat()
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={p.list}>
      <table aria-label={p.list}>
        <thead><tr><th scope="col">{p.event}</th><th scope="col">{p.reader}</th><th scope="col" className={css.end}>{p.tries}</th><th scope="col">{p.fault}</th><th scope="col">{p.at}</th><th scope="col"><span className="hidden-but-read">{p.retry}</span></th></tr></thead>
        <tbody>
          {events.map(({ reader, eventId, name, tries, fault, at, again }) => (
            <tr key={`${reader} ${eventId}`}>
              <td><code className="small">{name}</code><div className="small muted">{p.number(eventId)}</div></td>
              <td><code className="small">{reader}</code></td><td className={css.end}>{f.number(tries)}</td><td>{fault}</td><td><RelativeTime at={at} /></td>
              <td className={css.end}>{again ? <Tag tone="amber">{p.awaited}</Tag> : retry && <Button kind="text" onClick={() => retry({ reader, eventId })}>{p.retry}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
