import { Form, Input } from 'antd'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useMe } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { guideNeed, type Need } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { needed, talked } from '../word/refreshed.ts'

interface Values { step: string; dueOn?: string | null; ownerId?: string | null }

/** Agrees the next step towards a need: with a day somebody has it on their list. */
export function GuideDialog({ need, onClose }: { need: Need; onClose: () => void }) {
  const t = useText(texts)
  const me = useMe()
  const [form] = Form.useForm<Values>()
  const act = useAct(guideNeed, { refreshes: [...needed, ...talked], done: t.need.saved, onDone: onClose })
  const save = ({ step, dueOn, ownerId }: Values): void => act.mutate({ params: { id: need.id }, body: { step: step.trim(), ...(dueOn && { dueOn }), ...(ownerId && ownerId !== me.memberId && { ownerId }) } })
  return (
    <Dialog title={t.need.guideTitle} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="guide-need" form={form} layout="vertical" requiredMark={false} initialValues={{ step: need.guide?.step ?? '', ownerId: me.memberId }} onFinish={save}>
        <Form.Item name="step" label={t.need.guideStep} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input autoFocus maxLength={500} /></Form.Item>
        <Form.Item name="dueOn" label={t.need.guideDay}><DayField /></Form.Item>
        <Form.Item name="ownerId" label={t.need.guideOwner}><MemberPicker allowClear={false} known={{ id: me.memberId, name: me.name }} /></Form.Item>
      </Form>
    </Dialog>
  )
}
