import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findMembers, inviteMember, type Invitation, type MemberInput } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { RolesPicker, UnitPicker } from '../pickers.tsx'
import { languageOptions } from '../zones.ts'
import { InvitationNote } from './invitation-note.tsx'

/** Makes a member and an invitation; its link is sent, or shown this once. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(texts)
  const m = t.members
  const [form] = Form.useForm<MemberInput>()
  const [made, setMade] = useState<{ invitation: Invitation; email: string } | null>(null)
  const invite = useAct(inviteMember, { refreshes: [findMembers], onProblem: (p) => markFaults(form, p), onDone: ({ invitation, member }) => setMade({ invitation, email: member.email }) })
  const close = (): void => { setMade(null); form.resetFields(); onClose() }
  const send = (body: MemberInput): void => invite.mutate({ body: { ...body, email: body.email.trim(), roles: body.roles ?? [], ...(body.unitId === null ? { unitId: undefined } : {}) } })
  const required = [{ required: true, whitespace: true, message: t.needed }]
  if (made) return <Dialog title={m.link} open={open} onClose={close} act={{ label: m.done, onClick: close }}><InvitationNote {...made} /></Dialog>
  return (
    <Dialog title={m.inviteTitle} open={open} onClose={close} act={{ label: m.inviteAct, onClick: () => form.submit(), busy: invite.isPending }}>
      <Form name="invite-dialog" form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="name" label={m.name} rules={required}><Input maxLength={100} autoComplete="off" autoFocus /></Form.Item>
        <Form.Item name="email" label={m.email} rules={[...required, { type: 'email', message: t.badEmail }]}><Input type="email" autoComplete="off" /></Form.Item>
        <Form.Item name="unitId" label={m.unit}><UnitPicker allowClear placeholder={t.choose} /></Form.Item>
        <Form.Item name="roles" label={m.roles} extra={m.rolesHint}><RolesPicker placeholder={t.choose} /></Form.Item>
        <Form.Item name="language" label={m.language} initialValue="zh-CN"><Select options={languageOptions} /></Form.Item>
      </Form>
    </Dialog>
  )
}
