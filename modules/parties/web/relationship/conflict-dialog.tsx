import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { useProfileWords } from '../profile/profile-words.ts'
import type { Meeting } from './conflict.ts'
import css from './conflict-dialog.module.css'

interface ConflictProps { meetings: readonly Meeting[]; busy: boolean; onChoose: (theirs: ReadonlySet<string>) => void; onClose: () => void }

/** Field by field what was typed, what someone else saved meanwhile, and what will stand. Only what both changed is to be chosen; what was typed is chosen to begin with. */
export function ConflictDialog({ meetings, busy, onChoose, onClose }: ConflictProps) {
  const t = useText(texts).conflict
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const pick = (field: string, other: boolean): void => setTheirs(new Set([...theirs].filter((f) => f !== field).concat(other ? [field] : [])))
  return (
    <Dialog title={t.title} open onClose={onClose} width={760} act={{ label: t.act, onClick: () => onChoose(theirs), busy }}>
      <p className="two">{t.text}</p>
      <table className={css.table}>
        <thead><tr><th scope="col">{t.field}</th><th scope="col">{t.mine}</th><th scope="col">{t.theirs}</th><th scope="col">{t.chosen}</th></tr></thead>
        <tbody>{meetings.map((m) => <Line key={m.field} meeting={m} other={m.by === 'theirs' || theirs.has(m.field)} onPick={(other) => pick(m.field, other)} />)}</tbody>
      </table>
    </Dialog>
  )
}

function Line({ meeting: { field, mine, theirs, by }, other, onPick }: { meeting: Meeting; other: boolean; onPick: (other: boolean) => void }) {
  const t = useText(texts).conflict
  const { label, say } = useProfileWords()
  const side = (value: unknown, its: boolean) => (by === 'both' ? <label><input type="radio" name={field} checked={other === its} onChange={() => onPick(its)} />{say(field, value)}</label> : <span className={by === (its ? 'theirs' : 'mine') ? undefined : 'muted'}>{by === (its ? 'theirs' : 'mine') ? say(field, value) : t.untouched}</span>)
  return (
    <tr className={by === 'both' ? css.asked : undefined}>
      <th scope="row">{label(field)}</th>
      <td data-head={t.mine}>{side(mine, false)}</td>
      <td data-head={t.theirs}>{side(theirs, true)}</td>
      <td data-head={t.chosen}><strong>{say(field, other ? theirs : mine)}</strong></td>
    </tr>
  )
}
