import { Switch } from 'antd'
import { useState } from 'react'
import { type Day, dayFromNumber, dayNumber } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { endShare, findShares, shareParty } from '../../share/contract.ts'
import { MemberPicker } from '../pick/member-picker.tsx'
import css from './share-dialog.module.css'

/** Opens one party to one colleague until a day, and shows to whom it is open now. */
export function ShareDialog({ party, onClose }: { party: Party; onClose: () => void }) {
  const t = useText(texts).share
  const f = useFormat()
  const { data, isPending } = useCall(findShares, { params: { id: party.id } })
  const end = useAct(endShare, { refreshes: [findShares], done: t.ended })
  return (
    <Dialog title={t.title(party.name)} open onClose={onClose}>
      <div className={css.body}>
        <p className="two">{t.text}</p>
        <Sharing party={party} />
        <h3>{t.now}</h3>
        {isPending ? <Lines count={2} /> : data?.shares.length ? (
          <ul className={css.list}>
            {data.shares.map((s) => (
              <li key={s.memberId}><span>{s.memberName}</span><span className="muted">{t.until(f.day(s.until))} · {s.mayEdit ? t.mayEdit : t.mayRead}</span><Button kind="text" onClick={() => end.mutate({ params: { id: party.id, memberId: s.memberId } })}>{t.end}</Button></li>
            ))}
          </ul>
        ) : <p className="muted">{t.none}</p>}
      </div>
    </Dialog>
  )
}

function Sharing({ party }: { party: Party }) {
  const t = useText(texts).share
  const f = useFormat()
  const today = f.dayOf(new Date().toISOString())
  const [memberId, setMemberId] = useState<string | null>(null)
  const [until, setUntil] = useState<Day | null>(dayFromNumber(dayNumber(today) + 30))
  const [mayEdit, setMayEdit] = useState(false)
  const act = useAct(shareParty, { refreshes: [findShares], done: t.done, onDone: () => setMemberId(null) })
  return (
    <form className={css.form} onSubmit={(e) => { e.preventDefault(); if (memberId && until) act.mutate({ params: { id: party.id }, body: { memberId, until, mayEdit } }) }}>
      <MemberPicker label={t.member} value={memberId} onChange={setMemberId} />
      <DayField value={until} onChange={setUntil} least={today} placeholder={t.untilDay} />
      <label className="row"><Switch size="small" checked={mayEdit} onChange={setMayEdit} aria-label={t.mayEdit} />{t.mayEdit}</label>
      <Button kind="primary" type="submit" disabled={!memberId || !until} busy={act.isPending}>{t.act}</Button>
    </form>
  )
}
