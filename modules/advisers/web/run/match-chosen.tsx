import { useState } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import type { RunOrigin } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { AskDialog } from './ask-dialog.tsx'

/** Asks who suits the chosen parties best, from their list. */
export default function MatchChosen({ meant, n }: { meant: RunOrigin; n: string }) {
  const t = useText(texts).ask
  const go = useGo()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t.match}</button>
      {open && <AskDialog chosen={{ origin: meant, n }} onClose={() => setOpen(false)} onAsked={({ id }) => go(`/parties/matching/${id}`)} />}
    </>
  )
}
