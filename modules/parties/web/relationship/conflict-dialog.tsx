import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { useProfileWords } from '../profile/profile-words.ts'
import type { Clash } from './conflict.ts'
import css from './conflict-dialog.module.css'

interface ConflictProps { clashes: readonly Clash[]; busy: boolean; onChoose: (theirs: ReadonlySet<string>) => void; onClose: () => void }

/** Both values of what two people changed, to choose from; what was typed is chosen to begin with. */
export function ConflictDialog({ clashes, busy, onChoose, onClose }: ConflictProps) {
  const t = useText(texts).conflict
  const { label, say } = useProfileWords()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const pick = (field: string, other: boolean): void => setTheirs(new Set([...theirs].filter((f) => f !== field).concat(other ? [field] : [])))
  return (
    <Dialog title={t.title} open onClose={onClose} width={640} act={{ label: t.act, onClick: () => onChoose(theirs), busy }}>
      <p className="two">{t.text}</p>
      <table className={css.table}>
        <thead><tr><th scope="col">{t.field}</th><th scope="col">{t.mine}</th><th scope="col">{t.theirs}</th></tr></thead>
        <tbody>
          {clashes.map(({ field, theirs: other, mine }) => (
            <tr key={field}>
              <th scope="row">{label(field)}</th>
              {[{ value: mine, other: false }, { value: other, other: true }].map((side) => (
                <td key={String(side.other)}><label><input type="radio" name={field} checked={theirs.has(field) === side.other} onChange={() => pick(field, side.other)} />{say(field, side.value)}</label></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
