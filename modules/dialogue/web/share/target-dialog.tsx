import { Form, Input, InputNumber } from 'antd'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useMe } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type PartyShare, setShareTarget } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { followed } from '../word/refreshed.ts'

interface Values { percent: number; byDay: string; ownerId?: string | null; note?: string }

/** Sets which share is aimed at, by when and by whom. */
export function TargetDialog({ partyId, share, onClose }: { partyId: string; share: PartyShare; onClose: () => void }) {
  const t = useText(texts)
  const me = useMe()
  const [form] = Form.useForm<Values>()
  const act = useAct(setShareTarget, { refreshes: followed, done: t.share.saved, onDone: onClose })
  const { target } = share
  const save = ({ percent, byDay, ownerId, note }: Values): void => act.mutate({ params: { id: partyId }, body: { target: percent / 100, byDay, ownerId: ownerId ?? null, ...(note?.trim() && { note: note.trim() }) } })
  const needed = [{ required: true, message: t.needed }]
  return (
    <Dialog title={target ? t.share.change : t.share.set} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="share-target" form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={{ percent: target ? Math.round(target.target * 100) : undefined, byDay: target?.byDay, ownerId: target ? target.owner?.id : me.memberId, note: target?.note ?? '' }}>
        <Form.Item name="percent" label={t.share.targetShare} rules={needed}><InputNumber min={1} max={100} precision={0} autoFocus style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="byDay" label={t.share.byDay} rules={needed}><DayField /></Form.Item>
        <Form.Item name="ownerId" label={t.share.owner}><MemberPicker known={target?.owner ?? { id: me.memberId, name: me.name }} /></Form.Item>
        <Form.Item name="note" label={t.share.note}><Input maxLength={500} /></Form.Item>
      </Form>
    </Dialog>
  )
}
