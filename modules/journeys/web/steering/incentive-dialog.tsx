import { Form, Input, InputNumber, Select } from 'antd'
import { languages, type Named } from '#kernel/text.ts'
import { useCatalogue } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { createIncentive, type Effect, effects, findIncentives, type Incentive, updateIncentive } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

interface Values { channel: string; kind?: string | null; effect: Effect; amount: number; text: Named; validFrom: string; validTo?: string | null }

/** Sets or changes a fee or reward for using a channel. */
export function IncentiveDialog({ rule, onClose }: { rule: Incentive | null; onClose: () => void }) {
  const t = useText(texts)
  const words = useCatalogue()
  const [form] = Form.useForm<Values>()
  const after = { refreshes: [findIncentives], done: t.saved, onDone: onClose }
  const create = useAct(createIncentive, after)
  const update = useAct(updateIncentive, after)
  const save = (v: Values): void => {
    const body = { ...v, kind: v.kind ?? null, amount: v.amount.toFixed(2), validTo: v.validTo ?? null }
    if (rule) update.mutate({ params: { id: rule.id }, body, ifMatch: String(rule.version) })
    else create.mutate({ body })
  }
  const needed = [{ required: true, message: t.needed }]
  const pair = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', columnGap: 16 } as const
  const initial = rule ? { ...rule, amount: Number(rule.amount) } : { effect: 'fee' as const }
  return (
    <Dialog title={rule ? t.incentives : t.addIncentive} open onClose={onClose} width={620} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || update.isPending }}>
      <Form name="incentive" form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={save}>
        <div style={pair}>
          <Form.Item name="channel" label={t.channel} rules={needed}><Select options={words.catalogue.channels.map((c) => ({ value: c.key, label: words.channel(c.key) }))} /></Form.Item>
          <Form.Item name="kind" label={t.kind}><Select allowClear placeholder={t.anyKind} options={words.catalogue.kinds.filter((k) => k.contact).map((k) => ({ value: k.key, label: words.kind(k.key) }))} /></Form.Item>
          <Form.Item name="effect" label={t.effect}><Select options={effects.map((value) => ({ value, label: t.effects[value] }))} /></Form.Item>
          <Form.Item name="amount" label={t.amount} rules={needed}><InputNumber style={{ width: '100%' }} min={0.01} /></Form.Item>
          <Form.Item name="validFrom" label={t.validFrom} rules={needed}><DayField /></Form.Item>
          <Form.Item name="validTo" label={t.validTo}><DayField /></Form.Item>
        </div>
        {languages.map((language) => <Form.Item key={language} name={['text', language]} label={`${t.text} · ${t.languages[language]}`} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={300} /></Form.Item>)}
      </Form>
    </Dialog>
  )
}
