import { type ReactNode, useRef, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { tellProblem, useAct } from '#platform/web/use-call.ts'
import type { ProblemError } from '#platform/web/problem.ts'
import { findParties, getParty, type Party, type PartyChange, updateParty } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { meetingsOf, resolved } from './conflict.ts'
import { ConflictDialog } from './conflict-dialog.tsx'

interface Met { base: Party; latest: Party; change: PartyChange }
interface Saving { save: (base: Party, change: PartyChange) => void; busy: boolean; /** The merge view, while there is something to choose. */ dialog: ReactNode }

/** Saves a change of a party against the version that its editor saw. Where someone saved meanwhile, what does not clash is kept from both, and what clashes is shown field by field, to be chosen, and saved on top of the new version. */
export function useSaveParty({ onDone, onFaults }: { onDone: () => void; onFaults?: (problem: ProblemError) => void }): Saving {
  const t = useText(texts)
  const [meeting, setMeeting] = useState<Met | null>(null)
  const joined = useRef(false)
  const meet = async (base: Party, change: PartyChange): Promise<void> => {
    const latest = await call(getParty, { params: { id: base.id } })
    joined.current = true
    if (meetingsOf(base, latest, change).some((m) => m.by === 'both')) setMeeting({ base, latest, change })
    else send(latest, change)
  }
  const act = useAct(updateParty, {
    refreshes: [getParty, findParties], done: () => (joined.current ? t.conflict.joined : t.saved), onDone: () => { joined.current = false; setMeeting(null); onDone() },
    onProblem: (problem, input) => {
      if (problem.status === 412) { void meet(bases.get(input) ?? never(), input.body).catch(tellProblem); return true }
      if (problem.faults.length || problem.at) onFaults?.(problem)
      return problem.faults.length > 0
    },
  })
  const send = (base: Party, change: PartyChange): void => {
    const input = { params: { id: base.id }, body: change, ifMatch: base.version }
    bases.set(input, base)
    act.mutate(input)
  }
  const dialog = meeting && (
    <ConflictDialog meetings={meetingsOf(meeting.base, meeting.latest, meeting.change)} busy={act.isPending} onClose={() => setMeeting(null)}
      onChoose={(theirs) => { const rest = resolved(meeting.change, theirs); if (Object.keys(rest).length) send(meeting.latest, rest); else { setMeeting(null); onDone() } }} />
  )
  return { save: send, busy: act.isPending, dialog }
}

/** The record that a change was typed against. */
const bases = new WeakMap<object, Party>()
const never = (): never => { throw new Error('saved without a base') }
