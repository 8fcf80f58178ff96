import { Input, Select } from 'antd'
import { useState } from 'react'
import { getParty } from '#modules/parties/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { assignAdviser, type ChangeReason, changeReasons, findAdviserChanges, rankAdvisers } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import { CandidateCard } from './candidate.tsx'

/** Advisers ranked for a party, each with reasons; one of them can be assigned here. */
export function SuitDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts)
  const s = t.suit
  const [reason, setReason] = useState<ChangeReason>('better-fit')
  const [note, setNote] = useState('')
  const { data: party } = useCall(getParty, { params: { id: partyId } })
  const { data, error, refetch } = useCall(rankAdvisers, { params: { id: partyId } })
  const act = useAct(assignAdviser, { refreshes: [getParty, rankAdvisers, findAdviserChanges], done: ({ to }) => s.assigned(to?.name ?? t.nobody), onDone: onClose })
  const assign = (memberId: string): void => act.mutate({ params: { id: partyId }, body: { memberId, reason, note: note.trim() || null } })
  return (
    <Dialog title={s.title(party?.name ?? '…')} open onClose={onClose} width={720}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={8} /> : data.items.length === 0 ? <EmptyState title={s.empty} text={s.emptyText} icon="user" action={{ label: s.toProfiles, to: '/settings/advisers' }} /> : (
        <div className="stack">
          {party?.mayEdit && (
            <div className={css.form}>
              <label className={css.field}>{s.reason}<Select value={reason} onChange={setReason} options={changeReasons.map((value) => ({ value, label: t.reasons[value] }))} /></label>
              <label className={css.field}>{s.note}<Input value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} /></label>
            </div>
          )}
          <ul className={css.plain}>{data.items.map((one, i) => <CandidateCard key={one.adviser.id} candidate={one} open={i === 0} {...(party?.mayEdit && { onAssign: assign })} busy={act.isPending} />)}</ul>
        </div>
      )}
    </Dialog>
  )
}
