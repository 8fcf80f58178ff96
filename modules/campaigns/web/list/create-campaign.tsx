import { Form, Input, Select } from 'antd'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { outcomes, type Outcome } from '#modules/experiments/contract.ts'
import { Dialog } from '#ui/dialog.tsx'
import { createCampaign, findCampaigns } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

interface Values { name: string; goal?: string; measure: Outcome }

/** A new campaign: first what it is to bring about and by what that is judged. */
export function CreateCampaign({ onClose }: { onClose: () => void }) {
  const t = useText(texts)
  const go = useGo()
  const [form] = Form.useForm<Values>()
  const act = useAct(createCampaign, { refreshes: [findCampaigns], onDone: ({ id }) => go(`/marketing/campaigns/${id}`) })
  return (
    <Dialog title={t.list.create} open onClose={onClose} act={{ label: t.list.make, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="new-campaign" form={form} layout="vertical" requiredMark={false} initialValues={{ measure: 'margin' }} onFinish={({ name, goal = '', measure }) => act.mutate({ body: { name: name.trim(), goal: goal.trim(), measure } })}>
        <Form.Item name="name" label={t.list.name} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={120} autoFocus /></Form.Item>
        <Form.Item name="goal" label={t.list.goal}><Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} placeholder={t.list.goalHint} /></Form.Item>
        <Form.Item name="measure" label={t.plan.measure} extra={t.plan.measureNote}><Select options={outcomes.map((value) => ({ value, label: t.measures[value] }))} /></Form.Item>
      </Form>
    </Dialog>
  )
}
