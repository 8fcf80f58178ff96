import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useUnsaved } from '#platform/web/draft.ts'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { createRole, findRoles, type Role, type RoleField, type RoleGrant, updateRole } from '../../contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { useRoleName } from '../pick/role-name.ts'
import type { Guarded } from './sentences.tsx'

type Scopes = Readonly<Record<string, RoleGrant['scope'] | undefined>>
type Levels = Readonly<Record<string, RoleField['level'] | undefined>>

const scopesOf = (role: Role | undefined): Scopes => Object.fromEntries((role?.grants ?? []).map((g) => [`${g.object}.${g.action}`, g.scope]))
const levelsOf = (role: Role | undefined): Levels => Object.fromEntries((role?.fields ?? []).map((x) => [x.field, x.level]))

/** A role of the firm's own: how far each action reaches, and what is shown of fields. */
export function RoleForm({ role, from, objects, onClose }: { role: Role | undefined; from: Role | undefined; objects: readonly Guarded[]; onClose: () => void }) {
  const t = useText(texts)
  const r = t.roles
  const nameOf = useRoleName()
  const [form] = Form.useForm<{ name: string }>()
  const [scopes, setScopes] = useState(() => scopesOf(role ?? from))
  const [levels, setLevels] = useState(() => levelsOf(role ?? from))
  const [dirty, setDirty] = useState(false)
  const finish = { refreshes: [findRoles], onDone: () => { setDirty(false); setTimeout(onClose) }, onProblem: (p: Parameters<typeof markFaults>[1]) => markFaults(form, p) }
  const create = useAct(createRole, { ...finish, done: r.created })
  const update = useAct(updateRole, { ...finish, done: r.changed })
  useUnsaved(dirty)
  const save = ({ name }: { name: string }): void => {
    const body = { name, grants: grantsOf(scopes), fields: Object.entries(levels).flatMap(([field, level]) => (level ? [{ field, level }] : [])) }
    if (role) update.mutate({ params: { id: role.id }, body, ifMatch: role.version })
    else create.mutate({ body })
  }
  const set = (key: string, scope: RoleGrant['scope'] | undefined): void => { setDirty(true); setScopes((s) => ({ ...s, [key]: scope })) }
  const setLevel = (key: string, level: RoleField['level'] | undefined): void => { setDirty(true); setLevels((s) => ({ ...s, [key]: level })) }
  return (
    <>
      <PageHead title={role ? role.name : r.newTitle} back={{ to: '/settings/roles', label: r.back }} actions={<Button kind="primary" onClick={() => form.submit()} busy={create.isPending || update.isPending}>{t.save}</Button>} />
      <div className="stack">
        <Form name="role-form" form={form} layout="vertical" requiredMark={false} initialValues={{ name: role?.name ?? (from ? r.copyOf(nameOf(from)) : '') }} onFinish={save} onValuesChange={() => setDirty(true)} className={css.form}>
          <Form.Item name="name" label={r.name} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={60} autoFocus={!role} /></Form.Item>
        </Form>
        <h2>{r.rights}</h2><p className="two">{r.rightsText}</p>
        <div className={css.grid}>{objects.map((o) => <ObjectRow key={o.name} object={o} scopes={scopes} onChange={set} />)}</div>
        {objects.some((o) => Object.keys(o.fields).length) && <><h2>{r.fields}</h2><p className="two">{r.fieldsText}</p></>}
        <div className={css.grid}>{objects.filter((o) => Object.keys(o.fields).length).map((o) => <FieldRow key={o.name} object={o} levels={levels} onChange={setLevel} />)}</div>
      </div>
    </>
  )
}

const grantsOf = (scopes: Scopes): RoleGrant[] => Object.entries(scopes).flatMap(([key, scope]) => {
  const dot = key.lastIndexOf('.')
  return scope ? [{ object: key.slice(0, dot), action: key.slice(dot + 1), scope }] : []
})

function ObjectRow({ object: o, scopes, onChange }: { object: Guarded; scopes: Scopes; onChange: (key: string, scope: RoleGrant['scope'] | undefined) => void }) {
  const t = useText(texts).roles
  const say = useText(told)
  const named = useNamed()
  const options = [{ value: '', label: t.noRight }, ...(['own', 'team', 'unit', 'all'] as const).map((value) => ({ value, label: say.scopes[value] }))]
  return (
    <div className={css.object}>
      <strong>{named(o.label)}</strong>
      <div className={css.cells}>{o.actions.map((action) => <label key={action}>{say.actions[action] ?? action}<Select size="small" popupMatchSelectWidth={false} aria-label={`${named(o.label)}: ${say.actions[action] ?? action}`} value={scopes[`${o.name}.${action}`] ?? ''} onChange={(scope) => onChange(`${o.name}.${action}`, scope === '' ? undefined : scope as RoleGrant['scope'])} options={options} /></label>)}</div>
    </div>
  )
}

function FieldRow({ object: o, levels, onChange }: { object: Guarded; levels: Levels; onChange: (key: string, level: RoleField['level'] | undefined) => void }) {
  const t = useText(texts).roles
  const say = useText(told)
  const named = useNamed()
  const options = [{ value: '', label: t.levelUnset }, ...(['hidden', 'masked', 'read', 'edit'] as const).map((value) => ({ value, label: say.levels[value] }))]
  const keyOf = (field: string): string => (field.includes('.') ? field : `${o.name}.${field}`)
  return (
    <div className={css.object}>
      <strong>{named(o.label)}</strong>
      <div className={css.cells}>{Object.entries(o.fields).map(([field, label]) => <label key={field}>{named(label)}<Select size="small" popupMatchSelectWidth={false} aria-label={named(label)} value={levels[keyOf(field)] ?? ''} onChange={(level) => onChange(keyOf(field), level === '' ? undefined : level as RoleField['level'])} options={options} /></label>)}</div>
    </div>
  )
}
