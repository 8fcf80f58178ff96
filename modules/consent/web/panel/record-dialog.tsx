import { Form, Input, Radio, Select } from 'antd'
import type { Day } from '#kernel/date.ts'
import { getTouchpointCatalogue, getTimeline } from '#modules/touchpoints/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type ConsentInput, type Consents, findConsents, lawfulBases, optIns, recordConsent } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './consent.module.css'

interface Values { purpose: string; channel?: string; state: 'granted' | 'denied' | 'withdrawn'; source: string; proof?: string; day: Day; until?: Day | null; lawfulBasis?: ConsentInput['lawfulBasis']; optIn?: ConsentInput['optIn'] }

/** Records a consent, a refusal or a withdrawal with what shows it. */
export function RecordDialog({ partyId, purposes, onClose }: { partyId: string; purposes: Consents['purposes']; onClose: () => void }) {
  const t = useText(texts).form
  const f = useFormat()
  const [form] = Form.useForm<Values>()
  const act = useAct(recordConsent, { refreshes: [findConsents, getTimeline], done: t.saved, onDone: onClose })
  const today = f.dayOf(new Date().toISOString())
  const send = ({ proof, day, until, channel, lawfulBasis, optIn, ...rest }: Values): void => act.mutate({ params: { id: partyId }, body: {
    ...rest, ...(channel && { channel }), ...(day !== today && { at: `${day}T12:00:00Z` }), ...(proof?.trim() && { proof: { note: proof.trim() } }),
    ...(rest.state === 'granted' && { ...(until && { validUntil: `${until}T23:59:59Z` }), ...(lawfulBasis && { lawfulBasis }), ...(optIn && { optIn }) }),
  } })
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="record-dialog" form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ purpose: purposes.find((p) => p.key === 'marketing')?.key ?? purposes[0]?.key, state: 'granted', source: 'phone', day: today, lawfulBasis: 'consent', optIn: 'single' }}>
        <Said purposes={purposes} />
        <div className={css.pair}>
          <Form.Item name="source" label={t.source}><Select options={Object.entries(t.sources).map(([value, label]) => ({ value, label }))} /></Form.Item>
          <Form.Item name="day" label={t.day} rules={[{ required: true, message: t.needed }]}><DayField most={today} /></Form.Item>
        </div>
        <Form.Item name="proof" label={t.proof}><Input maxLength={2000} placeholder={t.proofHint} /></Form.Item>
        <Granted today={today} />
      </Form>
    </Dialog>
  )
}

function Said({ purposes }: { purposes: Consents['purposes'] }) {
  const t = useText(texts)
  const named = useNamed()
  const language = useLanguage()
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  return (
    <>
      <Form.Item name="state" label={t.form.state}><Radio.Group optionType="button" options={(['granted', 'denied', 'withdrawn'] as const).map((value) => ({ value, label: t.form.states[value] }))} /></Form.Item>
      <div className={css.pair}>
        <Form.Item name="purpose" label={t.form.purpose} rules={[{ required: true, message: t.form.needed }]}><Select options={purposes.map((p) => ({ value: p.key, label: named(p.label) }))} /></Form.Item>
        <Form.Item name="channel" label={t.form.channel}><Select allowClear placeholder={t.everyChannel} options={data?.channels.filter((c) => c.active).map((c) => ({ value: c.key, label: c.label[language] })) ?? []} /></Form.Item>
      </div>
    </>
  )
}

/** What only a consent has: its basis, how it was given and its end. */
function Granted({ today }: { today: Day }) {
  const t = useText(texts)
  if (Form.useWatch<Values['state']>('state') !== 'granted') return null
  return (
    <>
      <div className={css.pair}>
        <Form.Item name="lawfulBasis" label={t.form.basis}><Select options={lawfulBases.map((value) => ({ value, label: t.bases[value] }))} /></Form.Item>
        <Form.Item name="optIn" label={t.form.optIn}><Select options={optIns.map((value) => ({ value, label: t.optIns[value] }))} /></Form.Item>
      </div>
      <Form.Item name="until" label={t.form.until}><DayField least={today} /></Form.Item>
    </>
  )
}
