import { Checkbox, Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import { bonds, type ContactPolicy, findContactPolicies, getRelationship, putContactPolicy } from '../../contract.ts'
import { useWords } from '../word/use-words.ts'

interface Entered { active: boolean; who: ContactPolicy['who']; memberId?: string | null; channel?: string | null; everyDays?: number | null; purpose?: string; bonds?: ContactPolicy['bonds'] }

/** Who is in touch with relationships of a level, on which channel, how often and what for. */
export function PolicyDialog({ policy: p, onClose }: { policy: ContactPolicy; onClose: () => void }) {
  const { judged: { policies: t, policy } } = useText(texts)
  const language = useLanguage()
  const words = useWords()
  const [form] = Form.useForm<Entered>()
  const who = Form.useWatch('who', form) ?? p.who
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  const save = useAct(putContactPolicy, { refreshes: [findContactPolicies, getRelationship], done: t.saved, onDone: onClose })
  const channels = data?.channels.filter((c) => c.active || c.key === p.channel).map((c) => ({ value: c.key, label: c.label[language] })) ?? []
  const send = (v: Entered): void => save.mutate({ params: { level: p.level }, body: { active: v.active, who: v.who, memberId: v.memberId ?? null, channel: v.channel ?? null, everyDays: v.everyDays ?? null, purpose: v.purpose ?? '', bonds: v.bonds ?? [] } })
  return (
    <Dialog title={`${t.title} · ${words.level(p.level)}`} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: save.isPending }}>
      <Form name="policy" form={form} layout="vertical" requiredMark={false} initialValues={{ ...p, memberId: p.member?.id }} onFinish={send}>
        <Form.Item name="active" label={t.active} valuePropName="checked"><Switch /></Form.Item>
        <Form.Item name="who" label={t.who}><Radio.Group options={[{ value: 'owner', label: t.owner }, { value: 'member', label: t.member }]} /></Form.Item>
        {who === 'member' && <Form.Item name="memberId" label={t.memberLabel} rules={[{ required: true }]}><MemberPicker known={p.member} /></Form.Item>}
        <Form.Item name="channel" label={t.channel}><Select allowClear options={channels} placeholder={t.anyChannel} /></Form.Item>
        <Form.Item name="everyDays" label={t.every}><InputNumber min={1} max={1095} suffix={t.days} style={{ width: '100%' }} placeholder={t.none} /></Form.Item>
        <Form.Item name="purpose" label={t.purpose}><Input maxLength={500} /></Form.Item>
        <Form.Item name="bonds" label={t.bonds}><Checkbox.Group options={bonds.map((value) => ({ value, label: policy.bond[value] }))} /></Form.Item>
      </Form>
    </Dialog>
  )
}
