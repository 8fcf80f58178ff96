import { Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Day } from '#kernel/date.ts'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { createKey, findKeys, findRoles, getRights } from '../../contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { useRoleName } from '../pick/role-name.ts'

interface Entered { name: string; by: 'role' | 'scopes'; roleId?: string; scopes?: string[]; until?: Day | null }

/** Makes a key for oneself, with a role's rights or single ones; its text is shown this once. */
export function CreateKey({ onClose }: { onClose: () => void }) {
  const t = useText(texts)
  const k = t.keys
  const may = useMay()
  const [form] = Form.useForm<Entered>()
  const by = Form.useWatch('by', form)
  const [made, setMade] = useState<string | null>(null)
  const create = useAct(createKey, { refreshes: [findKeys], onDone: ({ key }) => setMade(key), onProblem: (p) => markFaults(form, p) })
  const save = ({ name, roleId, scopes, until }: Entered): void => create.mutate({ body: { name, ...(roleId && by === 'role' ? { roleId } : { scopes: scopes ?? [] }), ...(until && { expiresAt: new Date(`${until}T23:59:59`).toISOString() }) } })
  const needed = [{ required: true, message: t.needed }]
  if (made) return <Dialog title={k.shown} open onClose={onClose} act={{ label: k.done, onClick: onClose }}><p className={css.note}>{k.shownText}</p><div className={css.link} style={{ marginTop: 12 }}><code>{made}</code><CopyButton text={made} /></div></Dialog>
  return (
    <Dialog title={k.createTitle} open onClose={onClose} act={{ label: k.create, onClick: () => form.submit(), busy: create.isPending }}>
      <Form name="create-key" form={form} layout="vertical" requiredMark={false} initialValues={{ by: may(['read', 'role']) ? 'role' : 'scopes' }} onFinish={save}>
        <Form.Item name="name" label={k.name} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={100} placeholder={k.namePlaceholder} autoFocus /></Form.Item>
        <Form.Item name="by" label={k.by}><Segmented options={[{ value: 'role', label: k.byRole, disabled: !may(['read', 'role']) }, { value: 'scopes', label: k.byScopes }]} /></Form.Item>
        {by === 'role' ? <Form.Item name="roleId" label={k.role} rules={needed}><RoleSelect /></Form.Item> : <Form.Item name="scopes" label={k.scopes} rules={needed}><ScopesSelect /></Form.Item>}
        <Form.Item name="until" label={k.expires} extra={k.expiresHint}><DayField /></Form.Item>
      </Form>
    </Dialog>
  )
}

function RoleSelect(props: { id?: string; value?: string; onChange?: (id: string) => void }) {
  const nameOf = useRoleName()
  const { data } = useCall(findRoles, {}, { staleTime: 60_000 })
  return <Select {...props} options={(data?.items ?? []).map((r) => ({ value: r.id, label: nameOf(r) }))} />
}

function ScopesSelect(props: { id?: string; value?: string[]; onChange?: (scopes: string[]) => void }) {
  const say = useText(told)
  const named = useNamed()
  const { data } = useCall(getRights, {}, { staleTime: 5 * 60_000 })
  const options = (data?.objects ?? []).map((o) => ({ label: named(o.label), title: o.name, options: o.actions.map((a) => ({ value: `${o.name}.${a}`, label: `${named(o.label)}: ${say.actions[a] ?? a}` })) }))
  return <Select {...props} mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
}
