import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { type Day, dayFromNumber, dayNumber } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMe } from '#platform/web/me.ts'
import { formFaults } from '#platform/web/refusal-text.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PickTag } from '#ui/tag.tsx'
import { createWork, type WorkItem, workKinds } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'
import { refreshed } from './refreshed.ts'

interface Values { kind: WorkItem['kind']; what: string; partyId?: string | null; givenBy: 'us' | 'party'; dueOn: Day; dueTime?: string; ownerId?: string | null; note?: string }

/** Makes a task, a follow-up or a promise; `party` is known where it is made on the party's page. */
export default function AddWork({ close, party }: { close: () => void; party?: { id: string; name: string } }) {
  const t = useText(texts).form
  const me = useMe()
  const f = useFormat()
  const [form] = Form.useForm<Values>()
  const act = useAct(createWork, { refreshes: refreshed, done: t.saved, onDone: close, onProblem: (problem) => { void formFaults(problem).then((faults) => form.setFields(faults as never)); return problem.faults.length > 0 || problem.at !== undefined } })
  const send = ({ what, partyId, dueTime, ownerId, note, givenBy, ...rest }: Values): void => act.mutate({ body: {
    ...rest, what: what.trim(), givenBy: rest.kind === 'promise' ? givenBy : 'us', ...(partyId && { partyId }), ...(dueTime?.trim() && { dueTime: dueTime.trim() }), ...(ownerId && ownerId !== me.memberId && { ownerId }), ...(note?.trim() && { note: note.trim() }),
  } })
  const initial: Partial<Values> = { kind: party ? 'follow-up' : 'task', givenBy: 'us', dueOn: f.dayOf(new Date().toISOString()), partyId: party?.id ?? null, ownerId: me.memberId }
  return (
    <Dialog title={t.title} open onClose={close} act={{ label: t.add, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="add-work" form={form} layout="vertical" initialValues={initial} onFinish={send} requiredMark={false}><Fields party={party} /></Form>
    </Dialog>
  )
}

function Fields({ party }: { party: { id: string; name: string } | undefined }) {
  const t = useText(texts)
  const me = useMe()
  const kind = Form.useWatch<WorkItem['kind']>('kind') ?? 'task'
  const needed = [{ required: true, message: t.form.needed }]
  return (
    <>
      <Form.Item name="kind" label={t.form.kind}><Radio.Group optionType="button" options={workKinds.map((value) => ({ value, label: t.kinds[value] }))} /></Form.Item>
      <Form.Item name="what" label={t.form.what} rules={[{ required: true, whitespace: true, message: t.form.needed }]}><Input maxLength={500} placeholder={t.form.whatHint[kind]} autoFocus /></Form.Item>
      <Form.Item name="partyId" label={t.form.party} rules={kind === 'promise' ? needed : []}><PartyPicker known={party ?? null} /></Form.Item>
      {kind === 'promise' && <Form.Item name="givenBy" label={t.form.givenBy}><Radio.Group options={(['us', 'party'] as const).map((value) => ({ value, label: t.givenBy[value] }))} /></Form.Item>}
      <div className={css.two}>
        <Form.Item name="dueOn" label={t.form.day} rules={needed}><DueDay /></Form.Item>
        <Form.Item name="dueTime" label={t.form.time} rules={[{ pattern: /^\s*(([01]\d|2[0-3]):[0-5]\d)?\s*$/, message: t.form.badTime }]}><Input placeholder={t.form.timeHint} maxLength={5} /></Form.Item>
      </div>
      <Form.Item name="ownerId" label={t.form.owner}><MemberPicker allowClear={false} known={{ id: me.memberId, name: me.name }} /></Form.Item>
      <Form.Item name="note" label={t.form.note}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} /></Form.Item>
    </>
  )
}

/** A day with the usual ones a click away. */
function DueDay({ value, onChange, id }: { value?: Day | null; onChange?: (day: Day | null) => void; id?: string }) {
  const t = useText(texts).form
  const f = useFormat()
  const [today] = useState(() => f.dayOf(new Date().toISOString()))
  const days = [['today', 0], ['tomorrow', 1], ['week', 7]] as const
  return (
    <>
      <DayField value={value ?? null} onChange={(day) => onChange?.(day)} {...(id && { id })} />
      <div className={css.quick}>{days.map(([key, n]) => { const day = dayFromNumber(dayNumber(today) + n); return <PickTag key={key} chosen={value === day} onPick={() => onChange?.(day)}>{t.quick[key]}</PickTag> })}</div>
    </>
  )
}
