import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { addCodes, findOffers, getOffer } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Brings codes in, pasted from elsewhere. */
export function CodesDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(texts)
  const [text, setText] = useState('')
  const codes = [...new Set(text.split(/[\s,;，；]+/).map((c) => c.trim().toUpperCase()).filter(Boolean))]
  const act = useAct(addCodes, { refreshes: [getOffer, findOffers], done: ({ added, known }) => t.added(added, known), onDone: onClose })
  return (
    <Dialog title={t.addCodes} open onClose={onClose} act={{ label: t.addCodes, disabled: !codes.length, busy: act.isPending, onClick: () => act.mutate({ params: { id }, body: { codes } }) }}>
      <Input.TextArea aria-label={t.codesHint} placeholder={t.codesHint} value={text} autoSize={{ minRows: 6, maxRows: 16 }} onChange={(e) => setText(e.target.value)} />
    </Dialog>
  )
}
