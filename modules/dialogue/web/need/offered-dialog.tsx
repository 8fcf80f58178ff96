import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { type Need, respondToNeed } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { needed } from '../word/refreshed.ts'

/** Notes in own words what was offered against a need. */
export function OfferedDialog({ need, onClose }: { need: Need; onClose: () => void }) {
  const t = useText(texts)
  const [text, setText] = useState('')
  const act = useAct(respondToNeed, { refreshes: needed, done: t.need.recorded, onDone: onClose })
  return (
    <Dialog title={t.need.offeredTitle} open onClose={onClose} act={{ label: t.save, disabled: !text.trim(), busy: act.isPending, onClick: () => act.mutate({ params: { id: need.id }, body: { text: text.trim() } }) }}>
      <Input aria-label={t.need.offeredText} placeholder={t.need.offeredText} value={text} onChange={(e) => setText(e.target.value)} maxLength={500} autoFocus />
    </Dialog>
  )
}
