import { Select, TreeSelect } from 'antd'
import { useMay } from '#platform/web/me.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findRoles, findUnits, type Unit } from '../contract.ts'
import { useRoleName } from './pick/role-name.ts'

interface PickerProps<T> { value?: T; onChange?: (value: T) => void; id?: string; label?: string; allowClear?: boolean; placeholder?: string; except?: string | undefined }

interface Node { value: string; title: string; children: Node[] }

/** The units below a parent, as a tree; one unit and all below it can be left out. */
export const treeOf = (units: readonly Unit[], parentId: string | null = null, except?: string): Node[] =>
  units.filter((u) => u.parentId === parentId && u.id !== except).map((u) => ({ value: u.id, title: u.name, children: treeOf(units, u.id, except) }))

/** Chooses a unit out of the firm's tree. */
export function UnitPicker({ value, onChange, id, label, allowClear, placeholder, except }: PickerProps<string | null>) {
  const { data } = useCall(findUnits, {}, { staleTime: 60_000 })
  return <TreeSelect<string | null> id={id} aria-label={label} value={value ?? null} onChange={(next: string | null | undefined) => onChange?.(next ?? null)} allowClear={allowClear ?? false} placeholder={placeholder} treeDefaultExpandAll treeData={treeOf(data?.items ?? [], null, except)} style={{ width: '100%' }} showSearch={{ treeNodeFilterProp: 'title' }} />
}

/** Chooses roles. */
export function RolesPicker({ value, onChange, id, label, placeholder }: PickerProps<string[]>) {
  const may = useMay()
  const nameOf = useRoleName()
  const { data } = useCall(findRoles, {}, { staleTime: 60_000, enabled: may(['read', 'role']) })
  return <Select mode="multiple" id={id} aria-label={label} value={value ?? []} onChange={(next) => onChange?.(next)} placeholder={placeholder} options={(data?.items ?? []).map((r) => ({ value: r.id, label: nameOf(r) }))} style={{ width: '100%' }} showSearch={{ optionFilterProp: 'label' }} />
}
