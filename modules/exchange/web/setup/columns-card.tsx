import { Select } from 'antd'
import { useMemo } from 'react'
import { useNamed, useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import type { ColumnMatch, Import, ImportColumn, ImportField, ImportKindInfo } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import { ColumnFormat } from './column-format.tsx'
import { titleOf } from './file-card.tsx'
import { FixedValues } from './fixed-values.tsx'
import type { Choosing } from './use-options.ts'

const LEAVE = ''

/** Which column is which field, as guessed and as chosen; below, values that are the same for every row. */
export function ColumnsCard({ import_, kind, choosing }: { import_: Import; kind: ImportKindInfo; choosing: Choosing }) {
  const t = useText(texts).columns
  const { options, change } = choosing
  const set = (column: number, match: Partial<ColumnMatch> | null): void => {
    const before = options.columns.find((c) => c.column === column)
    const others = options.columns.filter((c) => c.column !== column)
    const next = match === null ? others : [...others, { ...(match.field === undefined ? before : undefined), column, by: 'chosen', ...match } as ColumnMatch]
    change({ columns: next.toSorted((a, b) => a.column - b.column) })
  }
  return (
    <Card title={t.title} note={t.matched(options.columns.length, import_.columns.length)}>
      <div className={css.matches}>
        <div className={css.match} aria-hidden="true"><span>{t.column}</span><span>{t.sample}</span><span>{t.field}</span><span>{t.format}</span></div>
        {import_.columns.map((column) => <Match key={column.column} column={column} match={options.columns.find((c) => c.column === column.column)} kind={kind} taken={options.columns} onChange={(m) => set(column.column, m)} />)}
      </div>
      <FixedValues kind={kind} choosing={choosing} />
    </Card>
  )
}

interface MatchProps { column: ImportColumn; match: ColumnMatch | undefined; kind: ImportKindInfo; taken: readonly ColumnMatch[]; onChange: (match: Partial<ColumnMatch> | null) => void }

function Match({ column, match, kind, taken, onChange }: MatchProps) {
  const t = useText(texts).columns
  const fields = useFieldOptions(kind, taken, match)
  const title = titleOf(column.title, column.column, t.unnamed)
  const field = kind.fields.find((f) => f.key === match?.field)
  return (
    <div className={css.match}>
      <strong className={css.cell} title={title}>{title}</strong>
      <span className={css.cell} title={column.sample.join(' · ')}>{column.sample.slice(0, 3).join(' · ') || '—'}</span>
      <div>
        <Select style={{ width: '100%' }} aria-label={`${title}: ${t.field}`} value={match?.field ?? LEAVE} onChange={(key: string) => onChange(key === LEAVE ? null : { field: key })} options={fields} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={260} status={match ? '' : undefined} />
        {match && match.by !== 'chosen' && <small>{t.by[match.by]}</small>}
      </div>
      {field && match ? <ColumnFormat column={column} field={field} match={match} onChange={onChange} label={`${title}: ${t.format}`} /> : <span />}
    </div>
  )
}

/** The fields by group, the needed ones marked; one that another column has already is not offered, unless it may repeat. */
function useFieldOptions(kind: ImportKindInfo, taken: readonly ColumnMatch[], own: ColumnMatch | undefined) {
  const t = useText(texts).columns
  const named = useNamed()
  return useMemo(() => {
    const free = kind.fields.filter((f) => f.repeats || f.key === own?.field || !taken.some((m) => m.field === f.key))
    const groups = [...new Set(free.map((f) => (f.custom ? 'custom' : f.group)))]
    const option = (f: ImportField) => ({ value: f.key, label: f.required ? `${named(f.label)} · ${t.required}` : named(f.label) })
    return [{ value: LEAVE, label: t.leave }, ...groups.map((group) => ({ label: t.groups[group] ?? group, title: group, options: free.filter((f) => (f.custom ? 'custom' : f.group) === group).map(option) }))]
  }, [kind, taken, own, named, t])
}
