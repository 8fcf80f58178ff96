import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { assignParties, undoAssignment } from '../../bulk/contract.ts'
import { findParties } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { MemberPicker } from '../pick/member-picker.tsx'
import type { Meant } from './list-bulk.tsx'

/** Gives many parties to one colleague, or to nobody, with an undo. */
export function AssignDialog({ meant, n, onDone, onClose }: { meant: Meant; n: string; onDone: () => void; onClose: () => void }) {
  const t = useText(texts).bulk
  const f = useFormat()
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const undo = useAct(undoAssignment, { refreshes: [findParties], done: t.unassigned })
  const act = useAct(assignParties, {
    refreshes: [findParties], done: ({ changed, skipped }) => t.assigned(f.number(changed), skipped ? f.number(skipped) : null), undo: ({ id }) => undo.mutate({ params: { id } }),
    onDone: () => { onDone(); onClose() },
  })
  return (
    <Dialog title={t.assignTitle(n)} open onClose={onClose} act={{ label: t.assign, onClick: () => act.mutate({ body: { ...meant, ownerId } }), busy: act.isPending }}>
      <MemberPicker value={ownerId} onChange={setOwnerId} label={t.assign} autoFocus />
      <p className="muted small" style={{ margin: '6px 0 8px' }}>{t.nobody}</p>
    </Dialog>
  )
}
