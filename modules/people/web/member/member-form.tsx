import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { markFaults } from '#platform/web/mark-faults.ts'
import { ProblemError } from '#platform/web/problem.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { tellProblem, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { findMembers, getMember, type Member, type MemberChange, setMemberRoles, updateMember } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { RolesPicker, UnitPicker } from '../pickers.tsx'
import { languageOptions, zones } from '../zones.ts'

type Entered = Required<Pick<MemberChange, 'name' | 'email' | 'unitId' | 'language' | 'zone'>> & { roles: string[] }

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((x) => b.includes(x))

/** Changes a member. Roles are given by a call of their own, for they are audited by themselves. */
export function MemberForm({ member, onDone }: { member: Member; onDone: () => void }) {
  const t = useText(texts)
  const m = t.members
  const [form] = Form.useForm<Entered>()
  const [busy, setBusy] = useState(false)
  const refresh = useRefresh()
  const before = member.roles.map((r) => r.id)
  const save = async ({ roles, ...change }: Entered): Promise<void> => {
    setBusy(true)
    try {
      const params = { id: member.id }
      const changed = await call(updateMember, { params, body: change, ifMatch: String(member.version) })
      if (!same(roles, before)) await call(setMemberRoles, { params, body: { roles }, ifMatch: String(changed.version) })
      toast({ kind: 'done', text: m.saveMember })
      onDone()
    } catch (problem) {
      if (!(problem instanceof ProblemError) || !markFaults(form, problem)) await tellProblem(problem)
    }
    setBusy(false)
    refresh(getMember, findMembers)
  }
  const required = [{ required: true, whitespace: true, message: t.needed }]
  return (
    <Form name="member-form" form={form} layout="vertical" requiredMark={false} initialValues={{ ...member, roles: before }} onFinish={(entered: Entered) => void save(entered)}>
      <Form.Item name="name" label={m.name} rules={required}><Input maxLength={100} /></Form.Item>
      <Form.Item name="email" label={m.email} rules={[...required, { type: 'email', message: t.badEmail }]}><Input type="email" /></Form.Item>
      <Form.Item name="unitId" label={m.unit} rules={[{ required: true, message: t.needed }]}><UnitPicker /></Form.Item>
      <Form.Item name="roles" label={m.roles} extra={m.rolesHint}><RolesPicker /></Form.Item>
      <Form.Item name="language" label={m.language}><Select options={languageOptions} /></Form.Item>
      <Form.Item name="zone" label={m.zone}><Select options={zones()} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      <div className="row"><Button kind="primary" type="submit" busy={busy}>{t.save}</Button><Button onClick={onDone}>{t.cancel}</Button></div>
    </Form>
  )
}
