import { useText } from '#platform/web/text.ts'
import type { Party } from '../../contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import type { Difference } from './compare.ts'
import css from './merge.module.css'
import { parentsOf } from './parents-of.ts'
import { useValues } from './use-values.ts'

interface DifferencesProps { clashes: readonly Difference[]; survivor: Party; merged: Party; theirs: ReadonlySet<string>; onChange: (theirs: ReadonlySet<string>) => void }

/** Where the records differ: whose value shows from now on, the survivor's to begin with. */
export function Differences({ clashes, survivor, merged, theirs, onChange }: DifferencesProps) {
  const t = useText(duplicateTexts).merge
  const { label, say } = useValues(parentsOf([survivor, merged]))
  const pick = (field: string, other: boolean): void => onChange(new Set([...theirs].filter((f) => f !== field).concat(other ? [field] : [])))
  return (
    <>
      <p className="two">{t.differText}</p>
      <table className={css.table}>
        <thead><tr><th scope="col">{t.field}</th><th scope="col">{survivor.name}</th><th scope="col">{merged.name}</th></tr></thead>
        <tbody>
          {clashes.map(({ field, own, other }) => (
            <tr key={field}>
              <th scope="row">{label(field)}</th>
              {[{ value: own, isOther: false }, { value: other, isOther: true }].map(({ value, isOther }) => (
                <td key={String(isOther)}><label><input type="radio" name={field} checked={theirs.has(field) === isOther} onChange={() => pick(field, isOther)} />{say(field, value)}</label></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
