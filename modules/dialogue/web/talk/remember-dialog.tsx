import { Form, Input, Radio, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Entry, entryKinds, recordEntry, sides } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { talked } from '../word/refreshed.ts'
import { useChannels } from '../word/use-channels.ts'

interface Values { kind: Entry['kind']; side: Entry['side']; text: string; channel?: string | null; dueOn?: string | null }

/** Writes down what was asked, said, promised or agreed. */
export function RememberDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts)
  const { options } = useChannels()
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form)
  const act = useAct(recordEntry, { refreshes: talked, done: t.talk.remembered, onDone: onClose })
  const save = ({ kind: what, side, text, channel, dueOn }: Values): void => act.mutate({ params: { id: partyId }, body: { kind: what, side, text: text.trim(), ...(channel && { channel }), ...(dueOn && what !== 'said' && { dueOn }) } })
  return (
    <Dialog title={t.talk.remember} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="remember" form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={{ kind: 'said', side: 'party', text: '' }}>
        <Form.Item name="kind" label={t.talk.kind}><Radio.Group optionType="button" options={entryKinds.map((value) => ({ value, label: t.talk.kinds[value] }))} /></Form.Item>
        <Form.Item name="side" label={t.talk.side}><Radio.Group options={sides.map((value) => ({ value, label: t.talk.sides[value] }))} /></Form.Item>
        <Form.Item name="text" label={t.talk.what} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
        {kind !== 'said' && <Form.Item name="dueOn" label={t.talk.dueOn} extra={t.talk.dueHint}><DayField /></Form.Item>}
        <Form.Item name="channel" label={t.ask.channel}><Select allowClear placeholder={t.ask.anywhere} options={options} /></Form.Item>
      </Form>
    </Dialog>
  )
}
