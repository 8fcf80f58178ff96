import { useEffect } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { linkSealed } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** The member's own link, to be handed over. */
export default function LinkDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts).link
  const f = useFormat()
  const { mutate, data } = useAct(linkSealed)
  useEffect(() => mutate({ params: { id: partyId } }), [mutate, partyId])
  const address = data && `${window.location.origin}${data.path}`
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <p>{t.text}</p>
      {!data || !address ? <Lines count={2} /> : <><p style={{ overflowWrap: 'anywhere' }}><code>{address}</code></p><p><CopyButton text={address} /> <span className="small muted">{t.until(f.day(data.until))}</span></p></>}
    </Dialog>
  )
}
