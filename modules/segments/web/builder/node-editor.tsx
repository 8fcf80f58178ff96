import { Segmented, Select } from 'antd'
import type { Connected, Filter } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { Menu } from '#ui/menu.tsx'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import { ConditionEditor } from './condition-editor.tsx'
import { DidEditor } from './did-editor.tsx'
import type { Editing } from './known.ts'
import { SequenceEditor } from './sequence-editor.tsx'

type Group = Extract<Filter, { all: Filter[] } | { any: Filter[] }>
const partsOf = (group: Group): Filter[] => ('all' in group ? group.all : group.any)
const withParts = (group: Group, parts: Filter[]): Group => ('all' in group ? { all: parts } : { any: parts })

const begun = {
  condition: { field: '', op: 'is' }, did: { did: { what: '' } }, sequence: { sequence: { steps: [{ what: '' }, { what: '', within: 7 }] } }, connected: { connected: { to: { all: [] } } }, group: { any: [] },
} as const satisfies Record<string, unknown>

/** Conditions joined by "all" or "any", each of them possibly a group again. */
export function GroupEditor({ value, onChange, fields, acts, deep = 0 }: Editing<Group> & { deep?: number }) {
  const t = useText(texts).build
  const parts = partsOf(value)
  const put = (next: Filter[]): void => onChange(withParts(value, next))
  const kinds = (['condition', 'did', 'sequence', 'connected', 'group'] as const).filter((k) => deep < 3 || (k !== 'group' && k !== 'connected'))
  const add = (kind: keyof typeof begun): void => put([...parts, structuredClone(begun[kind]) as Filter])
  return (
    <div className={classes(css.group, deep > 0 && css.inner)}>
      {parts.length > 1 && <div><Segmented size="small" aria-label={t.join} value={'all' in value ? 'all' : 'any'} onChange={(join) => onChange(join === 'all' ? { all: parts } : { any: parts })} options={[{ value: 'all', label: t.all }, { value: 'any', label: t.any }]} /></div>}
      {parts.map((part, i) => <NodeEditor key={i} value={part} fields={fields} acts={acts} deep={deep} onChange={(next) => put(parts.map((p, k) => (k === i ? next : p)))} onRemove={() => put(parts.filter((_, k) => k !== i))} />)}
      <div><Menu label={t.add} side="left" items={kinds.map((key) => ({ key, label: t[key], onClick: () => add(key) }))} button={(props) => <Button icon="plus" {...props}>{t.add}</Button>} /></div>
    </div>
  )
}

function NodeEditor({ value, onChange, onRemove, fields, acts, deep }: Editing<Filter> & { onRemove: () => void; deep: number }) {
  const t = useText(texts).build
  const negated = 'not' in value
  const inner = negated ? value.not : value
  const put = (next: Filter): void => onChange(negated ? { not: next } : next)
  return (
    <div className={css.node}>
      <button type="button" className={css.not} aria-pressed={negated} aria-label={t.notLabel} title={t.notLabel} onClick={() => onChange(negated ? inner : { not: inner })}>{t.not}</button>
      <div className={css.body}><Inner value={inner} onChange={put} fields={fields} acts={acts} deep={deep} /></div>
      <Button kind="quiet" icon="close" label={t.remove} onClick={onRemove} />
    </div>
  )
}

function Inner({ value, onChange, fields, acts, deep }: Editing<Filter> & { deep: number }) {
  if ('did' in value) return <DidEditor value={value.did} onChange={(did) => onChange({ did })} acts={acts} />
  if ('sequence' in value) return <SequenceEditor value={value.sequence} onChange={(sequence) => onChange({ sequence })} acts={acts} />
  if ('connected' in value) return <ConnectedEditor value={value.connected} onChange={(connected) => onChange({ connected })} fields={fields} acts={acts} deep={deep} />
  if ('field' in value) return <ConditionEditor value={value} onChange={onChange} fields={fields} />
  return <GroupEditor value={'not' in value ? { all: [value] } : value} onChange={onChange} fields={fields} acts={acts} deep={deep + 1} />
}

function ConnectedEditor({ value: { type, side, to }, onChange, fields, acts, deep }: Editing<Connected> & { deep: number }) {
  const t = useText(texts).build
  const options = [{ value: '', label: t.anyType }, ...acts.types.flatMap((c) => (c.mutual ? [{ value: c.key, label: acts.connection(c.key) }] : (['forward', 'backward'] as const).map((s) => ({ value: `${c.key} ${s}`, label: acts.connection(c.key, s) }))))]
  const choose = (chosen: string): void => {
    const [key, end] = chosen.split(' ')
    onChange({ ...(key && { type: key }), ...(end && { side: end as 'forward' | 'backward' }), to })
  }
  return (
    <>
      <Select aria-label={t.type} value={type ? [type, side].filter(Boolean).join(' ') : ''} onChange={choose} options={options} popupMatchSelectWidth={false} showSearch={{ optionFilterProp: 'label' }} />
      <span className="muted">{t.whom}</span>
      <GroupEditor value={'all' in to || 'any' in to ? to : { all: [to] }} onChange={(next) => onChange({ ...(type && { type }), ...(side && { side }), to: next })} fields={fields} acts={acts} deep={deep + 1} />
    </>
  )
}
