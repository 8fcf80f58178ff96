import { Input } from 'antd'
import { useState } from 'react'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { BulkBar } from '#ui/bulk-bar.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { Selection } from '#ui/list/selection.ts'
import { reassignManyWork } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../item/item.module.css'
import { refreshed } from '../item/refreshed.ts'

/** Hands the chosen items to one colleague. */
export function HandOver({ selection }: { selection: Selection }) {
  const t = useText(texts)
  const f = useFormat()
  const [open, setOpen] = useState(false)
  const n = selection.keys.size
  return (
    <>
      <BulkBar count={n} chosen={t.list.chosen(f.number(n))} onClear={selection.clear} actions={[{ key: 'reassign', label: t.item.reassign, onClick: () => setOpen(true) }]} />
      {open && <HandOverDialog ids={[...selection.keys]} onDone={selection.clear} onClose={() => setOpen(false)} />}
    </>
  )
}

function HandOverDialog({ ids, onDone, onClose }: { ids: string[]; onDone: () => void; onClose: () => void }) {
  const t = useText(texts)
  const f = useFormat()
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const act = useAct(reassignManyWork, {
    refreshes: refreshed, done: ({ changed, skipped }) => t.list.handed(f.number(changed), skipped ? f.number(skipped) : null), onDone: () => { onDone(); onClose() },
  })
  const send = (): void => { if (ownerId) act.mutate({ body: { ids, ownerId, ...(reason.trim() && { reason: reason.trim() }) } }) }
  return (
    <Dialog title={t.list.handOver(f.number(ids.length))} open onClose={onClose} act={{ label: t.item.reassign, onClick: send, disabled: !ownerId, busy: act.isPending }}>
      <div className={css.fields}>
        <div><span className="muted">{t.item.to}</span><MemberPicker label={t.item.to} value={ownerId} onChange={setOwnerId} autoFocus /></div>
        <label><span className="muted">{t.item.reason}</span><Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} onPressEnter={send} /></label>
      </div>
    </Dialog>
  )
}
