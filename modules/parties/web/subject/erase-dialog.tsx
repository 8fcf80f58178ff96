import { Input } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { ConfirmByNaming } from '#ui/confirm-by-naming.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { askErasure, findErasures, getErasure, withdrawErasure } from '../../subject/contract.ts'
import { useSubjectExport } from './use-subject-export.ts'
import { Button } from '#ui/button.tsx'

const fresh = [getErasure, findErasures] as const

/** Asks for the erasure of a party by its name, or withdraws one that waits. */
export function EraseDialog({ party, onClose }: { party: Party; onClose: () => void }) {
  const t = useText(texts).subject
  const f = useFormat()
  const { data } = useCall(getErasure, { params: { id: party.id } })
  const withdraw = useAct(withdrawErasure, { refreshes: fresh, done: t.withdrawn, onDone: onClose })
  if (!data) return null
  const waiting = data.erasure && !data.erasure.withdrawnAt && !data.erasure.doneAt ? data.erasure : null
  if (!waiting) return <Asking party={party} onClose={onClose} />
  return (
    <Dialog title={t.waiting} open onClose={onClose} act={{ label: t.withdraw, onClick: () => withdraw.mutate({ params: { id: party.id } }), busy: withdraw.isPending }}>
      <p>{t.waitingText(f.moment(waiting.dueAt), waiting.askedBy)}</p>
      {waiting.reason && <p className="muted">{waiting.reason}</p>}
    </Dialog>
  )
}

function Asking({ party, onClose }: { party: Party; onClose: () => void }) {
  const t = useText(texts).subject
  const f = useFormat()
  const [reason, setReason] = useState('')
  const act = useAct(askErasure, { refreshes: fresh, done: ({ dueAt }) => t.asked(f.moment(dueAt)), onDone: onClose })
  const take = useSubjectExport(party)
  const confirm = (): void => act.mutate({ params: { id: party.id }, body: { name: party.name, ...(reason.trim() && { reason: reason.trim() }) } })
  return (
    <ConfirmByNaming open title={t.title(party.name)} name={party.name} act={t.act} busy={act.isPending} onConfirm={confirm} onClose={onClose}>
      <p>{t.lost}</p>
      <p className="two">{t.kept} <Button kind="text" onClick={take}>{t.exportFirst}</Button></p>
      <label>{t.reason}<Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} /></label>
    </ConfirmByNaming>
  )
}
