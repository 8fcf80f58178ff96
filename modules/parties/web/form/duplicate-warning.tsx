import { Form, type FormInstance } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { type DuplicateCheck, checkDuplicates, type DuplicateWarning as Warning } from '../../duplicate/contract.ts'
import { duplicateTexts } from '../../messages/web-duplicate.ts'
import { texts } from '../../messages/web.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import css from './form.module.css'
import { contactsOf, type PartyValues } from './party-values.ts'

/** Records that may be the same as the one being typed: those one may see with their reasons, of the others only where to ask. */
export function DuplicateWarning({ form }: { form: FormInstance<PartyValues> }) {
  const values = Form.useWatch([], form) as PartyValues | undefined
  const name = values?.name?.trim() ?? ''
  const asked = useSettled(JSON.stringify({ kind: values?.kind ?? 'person', name, contacts: values ? contactsOf(values) : [], ...(values?.birthday && { birthday: values.birthday }) }), 400)
  const body = JSON.parse(asked) as DuplicateCheck
  const { data } = useCall(checkDuplicates, { body }, { enabled: [...body.name].length > 1, placeholderData: (before) => before })
  return <div aria-live="polite">{data && (data.matches.length > 0 || data.elsewhere.length > 0) && [...name].length > 1 && <Found warning={data} />}</div>
}

/** Those records, each with why. */
export function Found({ warning }: { warning: Warning }) {
  const t = useText(texts).form
  const { reasons } = useText(duplicateTexts)
  const f = useFormat()
  return (
    <Card tone="amber" title={t.same} note={t.sameText} className={css.warning}>
      <ul>
        {warning.matches.slice(0, 5).map(({ party, score, reasons: why }) => (
          <li key={party.id}><Link to={`/parties/${party.id}`} target="_blank"><strong>{party.name}</strong></Link> <Tag tone="amber">{t.alike(score)}</Tag> <span className="two">{f.list(why.map((r) => reasons[r]))}</span> <span className="muted">{f.list([party.ownerName, party.unitName].filter((x) => x !== null))}</span></li>
        ))}
        {warning.elsewhere.map(({ unitName }) => <li key={unitName}>{t.elsewhere(unitName)}</li>)}
      </ul>
    </Card>
  )
}
