import { useState } from 'react'
import type { TouchpointEntry } from '#modules/touchpoints/contract.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import { MarkDialog } from './mark-dialog.tsx'

/** Marks a sentence of a touchpoint as a question, a promise or said. */
export default function MarkTouchpoint({ partyId, entry }: { partyId: string; entry: TouchpointEntry }) {
  const t = useText(texts).talk
  const [open, setOpen] = useState(false)
  if (!entry.text || entry.redacted) return null
  return <><Button kind="quiet" icon="note" label={t.mark} onClick={() => setOpen(true)} />{open && <MarkDialog partyId={partyId} source="touchpoint" refId={entry.id} text={entry.text} onClose={() => setOpen(false)} />}</>
}
