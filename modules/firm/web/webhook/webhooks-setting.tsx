import { useState } from 'react'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Peek } from '#ui/peek.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { deleteWebhook, findWebhooks } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import { Deliveries } from './deliveries.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'

export type Webhook = ReplyOf<typeof findWebhooks>['webhooks'][number]
type Doing = { what: 'new' } | { what: 'edit' | 'delete' | 'deliveries'; webhook: Webhook }

/** The addresses that are told of events, with what waits and what failed. */
export default function WebhooksSetting() {
  const t = useText(texts)
  const w = t.webhooks
  const may = useMay()
  const phone = usePhone()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { data, error, refetch } = useCall(findWebhooks, {})
  const drop = useAct(deleteWebhook, { refreshes: [findWebhooks], done: w.deleted, onDone: () => setDoing(null) })
  const manages = may(['manage', 'webhook'])
  const close = (): void => setDoing(null)
  return (
    <>
      <PageHead title={w.title} note={w.text} actions={manages && <Button kind="primary" icon="plus" onClick={() => setDoing({ what: 'new' })}>{w.create}</Button>} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <TableSkeleton columns={5} /> : data.webhooks.length ? <WebhookTable webhooks={data.webhooks} manages={manages} onDo={setDoing} /> : <EmptyState title={w.empty} icon="link" />}
      {doing?.what === 'new' && <WebhookDialog events={data?.events ?? []} onClose={close} />}
      {doing?.what === 'edit' && <WebhookDialog webhook={doing.webhook} events={data?.events ?? []} onClose={close} />}
      {doing?.what === 'deliveries' && <Peek title={w.deliveries} onClose={close}><Deliveries webhook={doing.webhook} manages={manages} /></Peek>}
      {doing?.what === 'delete' && <Dialog title={w.deleteTitle} open onClose={close} act={{ label: t.delete, danger: true, busy: drop.isPending, onClick: () => drop.mutate({ params: { id: doing.webhook.id } }) }}><p>{w.deleteText(doing.webhook.url)}</p></Dialog>}
    </>
  )
}

function WebhookTable({ webhooks, manages, onDo }: { webhooks: readonly Webhook[]; manages: boolean; onDo: (doing: Doing) => void }) {
  const t = useText(texts)
  const w = t.webhooks
  const f = useFormat()
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={w.title}>
      <table aria-label={w.title}>
        <thead><tr><th scope="col">{w.url}</th><th scope="col">{w.events}</th><th scope="col" className={css.end}>{w.waiting}</th><th scope="col" className={css.end}>{w.failed}</th><th scope="col"><span className="hidden-but-read">{t.edit}</span></th></tr></thead>
        <tbody>
          {webhooks.map((hook) => (
            <tr key={hook.id}>
              <td className={css.url}>{hook.url} {!hook.active && <Tag tone="amber">{w.paused}</Tag>}{hook.note && <div className="small muted">{hook.note}</div>}</td><td title={hook.events.join('\n')} className="name">{w.count(f.number(hook.events.length))}</td>
              <td className={css.end}>{f.number(hook.waiting)}</td><td className={css.end}>{f.number(hook.failed)}</td>
              <td className={css.end}><span className="row" style={{ justifyContent: 'flex-end', flexWrap: 'nowrap' }}><Button kind="text" onClick={() => onDo({ what: 'deliveries', webhook: hook })}>{w.deliveries}</Button>{manages && <><Button kind="quiet" icon="edit" label={`${t.edit} ${hook.url}`} onClick={() => onDo({ what: 'edit', webhook: hook })} /><Button kind="quiet" icon="trash" label={`${t.delete} ${hook.url}`} onClick={() => onDo({ what: 'delete', webhook: hook })} /></>}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
