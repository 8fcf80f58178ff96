import { getTimeline } from '#modules/touchpoints/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { getSealed, lockSealed } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Locks a file for good, after saying what is lost. */
export default function LockDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts).lock
  const lock = useAct(lockSealed, { refreshes: [getSealed, getTimeline], done: t.done, onDone: onClose })
  return <Dialog title={t.title} open onClose={onClose} act={{ label: t.act, danger: true, busy: lock.isPending, onClick: () => lock.mutate({ params: { id: partyId } }) }}><p>{t.text}</p></Dialog>
}
