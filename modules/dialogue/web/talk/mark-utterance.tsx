import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import { MarkDialog } from './mark-dialog.tsx'

/** Marks a sentence of a message that came in. */
export default function MarkUtterance({ partyId, inboundId, text }: { partyId: string; inboundId: string; text: string }) {
  const t = useText(texts).talk
  const [open, setOpen] = useState(false)
  if (!text.trim()) return null
  return <><Button kind="text" icon="note" onClick={() => setOpen(true)}>{t.mark}</Button>{open && <MarkDialog partyId={partyId} source="message" refId={inboundId} text={text} onClose={() => setOpen(false)} />}</>
}
