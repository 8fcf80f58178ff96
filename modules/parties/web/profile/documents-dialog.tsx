import { Form, Input, Select } from 'antd'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { findParties, getParty, type Party } from '../../contract.ts'
import { documentKindsOf, fitsKind } from '../../document/check-number.ts'
import { addDocument, type NewDocument, removeDocument } from '../../document/contract.ts'
import { checkDuplicates } from '../../duplicate/contract.ts'
import { texts } from '../../messages/web.ts'
import { Found } from '../form/duplicate-warning.tsx'
import { useSettled } from '#platform/web/use-settled.ts'
import { Holds } from './documents.tsx'
import css from './profile.module.css'

interface Values { kind: NewDocument['kind']; number?: string; country?: string; validTo?: string | null }
const fresh = [getParty, findParties] as const

/** Adds and removes identity documents. A number is checked before it is sent, and whoever has it already is shown. */
export function DocumentsDialog({ party, onClose }: { party: Party; onClose: () => void }) {
  const t = useText(texts)
  const remove = useAct(removeDocument, { refreshes: fresh, done: t.documents.removed })
  return (
    <Dialog title={t.documents.title} open onClose={onClose}>
      <ul className={css.lines}>
        {party.documents.map((d) => (
          <li key={d.id}><span className="muted">{t.documents.kinds[d.kind]}</span><span><span className="name">{d.number}</span>{d.country && d.country !== 'CN' && ` ${d.country}`} <Holds until={d.validTo} /></span><Button kind="text" icon="close" label={`${t.remove} ${t.documents.kinds[d.kind]} ${d.number}`} onClick={() => remove.mutate({ params: { id: party.id, documentId: d.id } })} /></li>
        ))}
      </ul>
      <Adding party={party} />
    </Dialog>
  )
}

function Adding({ party }: { party: Party }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const kinds = documentKindsOf(party.kind)
  const kind = Form.useWatch('kind', form) ?? kinds[0]
  const add = useAct(addDocument, { refreshes: fresh, done: t.saved, onDone: () => form.resetFields(), onProblem: (problem) => markFaults(form, problem) })
  const send = ({ number = '', country, validTo, ...rest }: Values): void => add.mutate({ params: { id: party.id }, body: { ...rest, number: number.trim(), ...(country?.trim() && { country: country.trim().toUpperCase() }), ...(validTo && { validTo }) } })
  const abroad = kind === 'passport' || kind === 'registration' || kind === 'other'
  return (
    <Form name="documents-dialog" form={form} layout="vertical" requiredMark={false} initialValues={{ kind: kinds[0] }} onFinish={send}>
      <div className={css.pair}>
        <Form.Item name="kind" label={t.documents.kind}><Select options={kinds.map((k) => ({ value: k, label: t.documents.kinds[k] }))} /></Form.Item>
        <Form.Item name="validTo" label={t.documents.validTo}><DayField /></Form.Item>
      </div>
      <Form.Item name="number" label={t.documents.number} extra={t.documents.numberHint} rules={[{ required: true, whitespace: true, message: t.profile.required }]}><Input maxLength={60} autoComplete="off" autoFocus /></Form.Item>
      {abroad && <Form.Item name="country" label={t.documents.country} rules={[{ pattern: /^\s*[A-Za-z]{2}\s*$/, message: t.documents.countryBad }]}><Input maxLength={4} placeholder={t.documents.countryHint} /></Form.Item>}
      <Alike party={party} values={Form.useWatch([], form) as Values | undefined} />
      <div className={css.foot}><Button kind="primary" type="submit" busy={add.isPending}>{t.documents.add}</Button></div>
    </Form>
  )
}

/** Others who have the number that is being typed. */
function Alike({ party, values }: { party: Party; values: Values | undefined }) {
  const may = useMay()
  const typed = values?.number && fitsKind(values.kind, values.number) ? values.number.trim() : ''
  const number = useSettled(typed, 300)
  const body = { kind: party.kind, name: party.name, exceptId: party.id, documents: number && values ? [{ kind: values.kind, number }] : [] }
  const { data } = useCall(checkDuplicates, { body }, { enabled: may(['create', 'party']) && number !== '' && number === typed })
  const some = number !== '' && data && (data.matches.length > 0 || data.elsewhere.length > 0)
  return <div aria-live="polite">{some && <Found warning={data} />}</div>
}
