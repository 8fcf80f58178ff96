import { type DateFormat, dateFormatNamed } from '#platform/tabular/index.ts'
import type { Id } from '#kernel/id.ts'
import type { Remark } from '../contract.ts'
import type { FieldSpec, ImportKind, Plan, PlannedColumn } from '../extension.ts'
import { readValue } from '../cell/read-value.ts'
import type { StoredOptions } from '../tables.ts'
import type { FileShape } from './describe-file.ts'

export interface Settled { plan: Plan; problems: Remark[] }

/** A field's name in every language, as values that a text can name. */
export const labelled = (field: FieldSpec | undefined, key = field?.key ?? ''): Remark['params'] => ({ field: key, ...(field?.label ?? { 'zh-CN': key, 'zh-TW': key, en: key }) })

interface Parts { importId: Id; kind: ImportKind; fields: readonly FieldSpec[]; shape: FileShape; options: StoredOptions; zone: string; dry?: boolean }

/** Settles what is to be done with a file from its options and what was detected, and tells what is missing before it can be done. */
export function settlePlan({ importId, kind, fields, shape, options, zone, dry = false }: Parts): Settled {
  const problems: Remark[] = []
  const tell = (code: string, params: Remark['params'] = {}) => { problems.push({ code: `exchange/${code}`, params }) }
  const byKey = new Map(fields.map((f) => [f.key, f]))
  const columns = options.columns.flatMap((m): PlannedColumn[] => {
    const seen = shape.described[m.column - 1]
    if (!seen) { tell('no-such-column', { column: m.column, of: shape.columns.length }); return [] }
    if (!byKey.has(m.field)) { tell('unknown-field', { field: m.field, column: seen.title }); return [] }
    const dateFormat = m.dateFormat ? dateFormatNamed(m.dateFormat) : (seen.dateFormat as DateFormat | null)
    if (m.dateFormat && !dateFormat) tell('unknown-date-format', { format: m.dateFormat, column: seen.title })
    return [{ at: m.column - 1, title: seen.title, field: m.field, dateFormat, numberFormat: m.numberFormat ?? seen.numberFormat }]
  })
  const mapped = new Set(columns.map((c) => c.field))
  checkTwice(columns, byKey, tell)
  const fixed = checkFixed(options.fixed, byKey, zone, problems)
  const match = options.match === undefined ? kind.usualMatch(mapped) : options.match
  if (match !== null && !(byKey.get(match)?.matchable && mapped.has(match))) tell('match-without-column', labelled(byKey.get(match), match))
  if (match === null && options.mode === 'update') tell('update-without-match')
  const settings = Object.fromEntries(kind.settings.map((s) => [s.key, options.settings[s.key] ?? s.default]))
  for (const s of kind.settings) if (!s.choices.some((c) => c.key === settings[s.key])) tell('unknown-setting', { setting: s.key, value: settings[s.key]! })
  if (options.mode !== 'update') for (const f of fields) if (f.required && !mapped.has(f.key) && fixed[f.key] === undefined) tell('field-missing', labelled(f))
  const plan: Plan = { importId, mode: options.mode, match, source: options.source, columns, fixed, settings, zone, dry }
  return { plan, problems: [...problems, ...(kind.check?.(plan) ?? [])] }
}

function checkTwice(columns: readonly PlannedColumn[], byKey: ReadonlyMap<string, FieldSpec>, tell: (code: string, params: Remark['params']) => void): void {
  for (const [i, c] of columns.entries()) {
    const first = columns.findIndex((o) => o.field === c.field)
    if (first !== i && !byKey.get(c.field)?.repeats) tell('field-twice', { ...labelled(byKey.get(c.field), c.field), first: columns[first]!.title, second: c.title })
  }
}

/** Fixed values in the form that cells are read to. */
function checkFixed(fixed: Readonly<Record<string, string>>, byKey: ReadonlyMap<string, FieldSpec>, zone: string, problems: Remark[]): Record<string, string> {
  return Object.fromEntries(Object.entries(fixed).flatMap(([key, text]) => {
    const field = byKey.get(key)
    if (!field) { problems.push({ code: 'exchange/unknown-field', params: { field: key, column: '' } }); return [] }
    const read = readValue(field, text, { dateFormat: null, numberFormat: null }, zone)
    if ('fault' in read) { problems.push({ code: `exchange/${read.fault}`, params: { column: key, value: text } }); return [] }
    return read.value === null ? [] : [[key, read.value]]
  }))
}
