import { Input, Segmented } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay, useMe } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Peek } from '#ui/peek.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { findMembers, type Member } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { UnitPicker } from '../pickers.tsx'
import { useRoleName } from '../pick/role-name.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberPanel } from './member-panel.tsx'
import { StateOf } from './state-of.tsx'

const State = z.object({ search: z.string().default(''), unit: z.string().optional(), active: z.enum(['true', 'false', 'any']).default('true'), member: z.string().optional() })
const keyOf = (m: Member): string => m.id
const nameOf = (m: Member): string => m.name
const pathOf = (m: Member): string => `/settings/members?member=${m.id}`

/** Who works here: roles, unit, whether signed up, and the way in for new colleagues. */
export default function MembersSetting() {
  const t = useText(texts)
  const m = t.members
  const may = useMay()
  const phone = usePhone()
  const [state, setState] = useSearchState(State)
  const [inviting, setInviting] = useState(false)
  const { search, unit, active, member } = state
  const list = usePages(findMembers, { query: { limit: 50, ...(search && { search }), ...(unit && { unitId: unit }), ...(active !== 'any' && { active }) } })
  const columns = useColumns()
  const open = useCallback((row: Member) => setState({ member: row.id }), [setState])
  const close = useCallback(() => setState({ member: undefined }), [setState])
  const shown = list.items.find((x) => x.id === member)
  return (
    <>
      <PageHead title={m.title} actions={may(['manage', 'member']) && <Button kind="primary" icon="plus" onClick={() => setInviting(true)}>{m.invite}</Button>} {...(phone && { back: { to: '/settings', label: t.back } })} />
      <div className={css.tools}>
        <Input.Search allowClear aria-label={m.search} placeholder={m.search} defaultValue={search} onSearch={(text) => setState({ search: text }, { replace: true })} />
        <div style={{ width: 200 }}><UnitPicker label={m.unit} allowClear placeholder={m.unit} value={unit ?? null} onChange={(next) => setState({ unit: next ?? undefined })} /></div>
        <Segmented<'true' | 'false' | 'any'> aria-label={m.state} value={active} onChange={(next) => setState({ active: next })} options={[{ value: 'true', label: m.active }, { value: 'false', label: m.inactive }, { value: 'any', label: m.any }]} />
      </div>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : (
        <ListTable label={m.title} rows={list.items} keyOf={keyOf} nameOf={nameOf} columns={columns} to={pathOf} onPeek={open} peeked={member} hasMore={list.hasMore} more={list.more} isPending={list.isPending} empty={<EmptyState title={m.empty} icon="user" />} phone={(row) => ({ title: row.name, aside: <StateOf member={row} />, note: `${row.unitName} · ${row.email}` })} />
      )}
      {member && <Peek title={shown?.name ?? m.title} onClose={close}><MemberPanel key={member} id={member} /></Peek>}
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </>
  )
}

function useColumns(): Column<Member>[] {
  const t = useText(texts).members
  const f = useFormat()
  const me = useMe()
  const roleName = useRoleName()
  return useMemo(() => [
    { key: 'name', head: t.name, cell: (m) => (m.id === me.memberId ? `${m.name} (${t.you})` : m.name) }, { key: 'email', head: t.email, cell: (m) => m.email }, { key: 'unit', head: t.unit, cell: (m) => m.unitName },
    { key: 'roles', head: t.roles, cell: (m) => (m.roles.length ? f.list(m.roles.map(roleName)) : <span className="muted">—</span>) },
    { key: 'state', head: t.state, cell: (m) => <StateOf member={m} /> }, { key: 'twoFactor', head: t.twoFactor, cell: (m) => (m.twoFactor ? <Tag tone="jade">{t.on}</Tag> : <span className="muted">{t.off}</span>) },
  ], [t, f, me, roleName])
}
