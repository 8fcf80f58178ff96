import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { useFormat } from '#platform/web/format.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { deleteMailbox, findMailboxes, type Mailbox } from '../../contract.ts'
import { texts } from '../../messages/delivery.ts'
import css from './mail-setting.module.css'
import { MailboxDialog } from './mailbox-dialog.tsx'

type Doing = { what: 'new' } | { what: 'edit' | 'remove'; mailbox: Mailbox }

/** The mailboxes that are read, with what is wrong where one cannot be. */
export function Mailboxes() {
  const t = useText(texts).setting
  const [doing, setDoing] = useState<Doing | null>(null)
  const { data, error, refetch } = useCall(findMailboxes, {})
  const close = (): void => setDoing(null)
  const remove = useAct(deleteMailbox, { refreshes: [findMailboxes], done: t.removed, onDone: close })
  return (
    <Card title={t.mailboxes} note={t.mailboxesNote} actions={<Button icon="plus" onClick={() => setDoing({ what: 'new' })}>{t.add}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={3} /> : data.mailboxes.length ? <div>{data.mailboxes.map((m) => <Line key={m.id} mailbox={m} onDo={setDoing} />)}</div> : <EmptyState inline title={t.none} />}
      {doing?.what === 'new' && <MailboxDialog onClose={close} />}
      {doing?.what === 'edit' && <MailboxDialog mailbox={doing.mailbox} onClose={close} />}
      {doing?.what === 'remove' && <Dialog title={t.remove} open onClose={close} act={{ label: t.remove, danger: true, busy: remove.isPending, onClick: () => remove.mutate({ params: { id: doing.mailbox.id } }) }}><p>{t.removeText(doing.mailbox.address)}</p></Dialog>}
    </Card>
  )
}

function Line({ mailbox, onDo }: { mailbox: Mailbox; onDo: (doing: Doing) => void }) {
  const t = useText(texts).setting
  const f = useFormat()
  const { address, host, active, fault, checkedAt } = mailbox
  return (
    <div className={css.line}>
      <span className={css.grow}><strong>{address}</strong> {!active && <Tag tone="amber">{t.paused}</Tag>}<br /><span className="small muted">{host} · {checkedAt ? t.checked(f.relative(checkedAt)) : t.never}</span>{fault && active && <><br /><span className="small" role="alert" style={{ color: 'var(--vermilion)' }}>{t.faults[fault]}</span></>}</span>
      <Button kind="quiet" icon="edit" label={`${t.edit} ${address}`} onClick={() => onDo({ what: 'edit', mailbox })} /><Button kind="quiet" icon="trash" label={`${t.remove} ${address}`} onClick={() => onDo({ what: 'remove', mailbox })} />
    </div>
  )
}
