import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { texts as ui } from '#ui/messages/index.ts'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { findDeliveries, redeliver } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import type { Webhook } from './webhooks-setting.tsx'

const tones = { waiting: 'amber', delivered: 'jade', failed: 'vermilion' } as const

/** The messages to an address, newest first, with what it answered. */
export function Deliveries({ webhook, manages }: { webhook: Webhook; manages: boolean }) {
  const t = useText(texts).webhooks
  const common = useText(ui)
  const f = useFormat()
  const list = usePages(findDeliveries, { params: { id: webhook.id }, query: { limit: 30 } })
  const again = useAct(redeliver, { refreshes: [findDeliveries], done: t.repeated })
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  if (list.isPending) return <Lines count={8} />
  if (!list.items.length) return <EmptyState inline title={t.none} />
  return (
    <>
      <p className="small muted" style={{ overflowWrap: 'anywhere' }}>{webhook.url}</p>
      <div className={css.frame}>
        <table aria-label={t.deliveries}>
          <tbody>
            {list.items.map((d) => (
              <tr key={d.id}>
                <td><code className="small">{d.event}</code><div className="small muted"><RelativeTime at={d.at} /> · {t.attempts(f.number(d.attempts))}</div>{d.fault && <div className="small two">{d.fault}</div>}</td>
                <td><Tag tone={tones[d.state]}>{t.state[d.state]}</Tag>{d.status !== null && <div className="small muted">{d.status}</div>}</td>
                <td className={css.end}>{manages && <Button kind="text" onClick={() => again.mutate({ params: { id: webhook.id, deliveryId: d.id } })}>{t.repeat}</Button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {list.hasMore && <Button onClick={list.more}>{common.more}</Button>}
    </>
  )
}
