import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import { WriteDialog } from './write-dialog.tsx'

/** Begins an e-mail to the party. */
export default function WriteButton({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.write.act}</Button>
      {open && <WriteDialog partyId={partyId} onClose={() => setOpen(false)} />}
    </>
  )
}
