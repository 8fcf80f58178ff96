import { Form, Select, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { deleteSchedule, getSchedule, putSchedule, type Schedule } from '../../contract.ts'
import { findMemberNames } from '#modules/people/member/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMe } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'

type Values = Pick<Schedule, 'every' | 'on' | 'at' | 'memberIds'>

/** When an analysis is mailed, and to whom. */
export function ScheduleDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(texts).schedule
  const [form] = Form.useForm<Values>()
  const { data, error } = useCall(getSchedule, { params: { id } })
  const put = useAct(putSchedule, { refreshes: [getSchedule], done: t.saved, onDone: onClose })
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: put.isPending, disabled: !data }}>
      {error ? <ErrorState problem={error} /> : !data ? <Lines count={5} /> : <ScheduleForm id={id} form={form} schedule={data.schedule} mail={data.mail} onSave={(v) => put.mutate({ params: { id }, body: v })} onClose={onClose} />}
    </Dialog>
  )
}

interface FormProps { id: string; form: ReturnType<typeof Form.useForm<Values>>[0]; schedule: Schedule | null; mail: boolean; onSave: (values: Values) => void; onClose: () => void }

function ScheduleForm({ id, form, schedule, mail, onSave, onClose }: FormProps) {
  const t = useText(texts).schedule
  const f = useFormat()
  const me = useMe()
  const { data: members } = useCall(findMemberNames, {}, { staleTime: 60_000 })
  const every = Form.useWatch('every', form) ?? schedule?.every ?? 'week'
  const end = useAct(deleteSchedule, { refreshes: [getSchedule], done: t.ended, onDone: onClose })
  const days = every === 'week' ? t.weekdays.map((label, i) => ({ value: i + 1, label })) : Array.from({ length: 31 }, (_, i) => ({ value: i + 1, label: t.dayOf(i + 1) }))
  return (
    <>
      {!mail && <p role="alert" className="muted">{t.noServer}</p>}
      {schedule && <p className={css.note}>{[t.next(f.moment(schedule.nextAt)), ...(schedule.lastAt ? [t.last(f.moment(schedule.lastAt), f.number(schedule.sent))] : []), ...(schedule.problem ? [t.problems[schedule.problem] ?? ''] : [])].join(' · ')}</p>}
      <Form<Values> name="schedule" form={form} layout="vertical" requiredMark={false} initialValues={schedule ?? { every: 'week', on: 1, at: '08:30', memberIds: [me.memberId] }} onFinish={(v) => onSave({ ...v, on: v.on ?? 1 })}>
        <div className={css.line}>
          <Form.Item name="every" label={t.every}><Select options={(['day', 'week', 'month'] as const).map((value) => ({ value, label: t.everys[value] }))} onChange={() => form.setFieldValue('on', 1)} /></Form.Item>
          {every !== 'day' && <Form.Item name="on" label={t.on}><Select options={days} popupMatchSelectWidth={false} /></Form.Item>}
          <Form.Item name="at" label={t.at} getValueProps={(v: string) => ({ value: dayjs(`2026-01-01T${v}`) })} getValueFromEvent={(v: dayjs.Dayjs | null) => v?.format('HH:mm') ?? '08:30'}><TimePicker format="HH:mm" minuteStep={5} needConfirm={false} allowClear={false} /></Form.Item>
        </div>
        <Form.Item name="memberIds" label={t.to} extra={t.note} rules={[{ required: true }]}><Select mode="multiple" maxCount={50} showSearch={{ optionFilterProp: 'label' }} options={(members?.items ?? schedule?.members ?? []).map((m) => ({ value: m.id, label: m.name }))} /></Form.Item>
      </Form>
      {schedule && <Button kind="text" onClick={() => end.mutate({ params: { id } })}>{t.end}</Button>}
    </>
  )
}
