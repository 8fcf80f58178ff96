import { Radio } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { findParties, getParty } from '../../contract.ts'
import { findDuplicates } from '../../duplicate/contract.ts'
import { findMerges, getMerge, type Kept, type Merge, unmergeParties } from '../../merge/contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import { decisionsOf, keyOf, type Sides, sidesFor } from './decisions.ts'
import css from './merge.module.css'
import { useValues } from './use-values.ts'

/** Takes a merge back: says what changed since, and asks where it belongs where that is open. */
export function UnmergeDialog({ partyId, merge, onClose }: { partyId: string; merge: Merge; onClose: () => void }) {
  const t = useText(duplicateTexts).past
  const [sides, setSides] = useState<Sides>({})
  const { data, error, refetch } = useCall(getMerge, { params: { id: partyId, mergeId: merge.id } }, { staleTime: 0 })
  const { data: party } = useCall(getParty, { params: { id: partyId } })
  const act = useAct(unmergeParties, { refreshes: [getParty, findParties, findMerges, findDuplicates], done: t.done, onDone: onClose })
  const send = (): void => { if (party && data) act.mutate({ params: { id: partyId, mergeId: merge.id }, body: decisionsOf(data.since, sides), ifMatch: party.version }) }
  return (
    <Dialog title={t.undoTitle(merge.mergedName ?? t.unnamed)} open onClose={onClose} width={600} act={{ label: t.act, onClick: send, busy: act.isPending, disabled: !data || !party }}>
      <p className="two">{t.undoText}</p>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={3} /> : data.since.length === 0 ? <p className="muted">{t.nothing}</p> : <Since since={data.since} sides={sides} onChange={setSides} />}
    </Dialog>
  )
}

function Since({ since, sides, onChange }: { since: readonly Kept[]; sides: Sides; onChange: (sides: Sides) => void }) {
  const t = useText(duplicateTexts)
  const { label } = useValues()
  return (
    <>
      <h3>{t.past.since}</h3>
      <ul className={css.since}>
        {since.map((kept) => {
          const name = kept.what === 'field' ? label(kept.id) : t.rows[kept.what]
          const choices = sidesFor(kept)
          return (
            <li key={keyOf(kept)}>
              <span>{name}{kept.text && <>: <strong>{kept.text}</strong></>} <span className="muted small">{t.changes[kept.change]}</span></span>
              {choices.length > 1
                ? <Radio.Group aria-label={`${t.past.where} · ${name}`} value={sides[keyOf(kept)] ?? kept.on} onChange={(e) => onChange({ ...sides, [keyOf(kept)]: e.target.value as Kept['on'] })} options={choices.map((value) => ({ value, label: t.sides[value] }))} />
                : <span className="two small">{t.sides[kept.on]}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
