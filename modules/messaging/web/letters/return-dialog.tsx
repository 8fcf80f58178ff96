import { Radio } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findLetters, findMessages, returnLetters, type ReturnReason, returnReasons } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'

/** Letters that came back, and why. */
export function ReturnDialog({ ids, onClose, onDone }: { ids: readonly string[]; onClose: () => void; onDone: () => void }) {
  const t = useText(texts).letters
  const [reason, setReason] = useState<ReturnReason>('unknown')
  const act = useAct(returnLetters, { refreshes: [findLetters, findMessages], done: ({ returned }) => t.returnDone(returned), onDone: () => { onClose(); onDone() } })
  return (
    <Dialog title={t.returnTitle(ids.length)} open onClose={onClose} act={{ label: t.returned, busy: act.isPending, onClick: () => act.mutate({ body: { ids: [...ids], reason } }) }}>
      <div className="stack">
        <p>{t.returnText}</p>
        <Radio.Group aria-label={t.why} value={reason} onChange={(e) => setReason(e.target.value as ReturnReason)} options={returnReasons.map((value) => ({ value, label: t.reasons[value] }))} vertical />
      </div>
    </Dialog>
  )
}
