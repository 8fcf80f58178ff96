import type { ContentKind } from '#platform/tabular/index.ts'
import type { ColumnMatch } from '../contract.ts'
import type { FieldSpec } from '../extension.ts'
import { plainTitle } from './title.ts'

export interface SeenColumn { title: string; content: ContentKind | null }

type Match = Pick<ColumnMatch, 'field' | 'by'>

/** The shortest title that is looked for within a longer one; two characters of Chinese say as much. */
const TELLING = 4
const han = /\p{Script=Han}{2}/u

export interface Around {
  /** False where the file has no header. */
  titled: boolean
  remembered?: readonly ColumnMatch[] | undefined
  /** Fields that may not be given: their columns stay free. */
  closed?: readonly FieldSpec[]
  /** What other kinds of file tell: a birthday is no order's date, however it looks. */
  others?: readonly FieldSpec[]
}

/**
 * Suggests which column is which field: what was remembered of the same header, else the column of a field's name in any of the languages, else one whose title
 * contains such a name, else what the cells look like, unless the title says something else. A field is given once unless it repeats.
 */
export function matchColumns(columns: readonly SeenColumn[], fields: readonly FieldSpec[], around: Around): ColumnMatch[] {
  const known = new Set(fields.map((f) => f.key))
  if (around.remembered?.length) return around.remembered.filter((m) => known.has(m.field) && m.column <= columns.length).map((m) => ({ ...m, by: 'remembered' }))
  return [...give(columns, fields, around)].filter(([, { field }]) => known.has(field)).sort(([a], [b]) => a - b).map(([at, match]) => ({ column: at + 1, ...match }))
}

/** Which column is given to which field, the closed ones among them. */
function give(columns: readonly SeenColumn[], fields: readonly FieldSpec[], { titled, closed = [], others = [] }: Around): Map<number, Match> {
  const found = new Map<number, Match>()
  const taken = new Set<string>()
  const take = (at: number, field: FieldSpec | undefined, by: Match['by']) => {
    if (!field || found.has(at) || (taken.has(field.key) && !field.repeats)) return
    found.set(at, { field: field.key, by })
    taken.add(field.key)
  }
  if (titled) {
    const names = namesOf([...fields, ...closed])
    for (const [at, c] of columns.entries()) take(at, names.get(plainTitle(c.title)), 'title')
    for (const [at, c] of columns.entries()) if (!found.has(at)) take(at, within(plainTitle(c.title), names, taken), 'title')
  }
  const elsewhere = namesOf(titled ? others : [])
  const fits = (title: string, content: ContentKind): boolean => elsewhere.get(plainTitle(title))?.looksLike?.includes(content) ?? !elsewhere.has(plainTitle(title))
  for (const [at, { title, content }] of columns.entries()) take(at, content && fits(title, content) ? fields.find((f) => f.looksLike?.includes(content) && !taken.has(f.key)) : undefined, 'content')
  return found
}

/** Columns whose titles name fields that are closed, each with its field. */
export function closedColumns(columns: readonly SeenColumn[], fields: readonly FieldSpec[], closed: readonly FieldSpec[]): { column: SeenColumn; field: FieldSpec }[] {
  const given = closed.length ? [...give(columns, fields, { titled: true, closed })] : []
  return given.flatMap(([at, { field: key }]) => closed.filter((f) => f.key === key).map((field) => ({ column: columns[at]!, field })))
}

/** Every name of every field, plain; the first field to claim a name keeps it, and what people call a field goes before its key. */
export function namesOf(fields: readonly FieldSpec[]): Map<string, FieldSpec> {
  const names = new Map<string, FieldSpec>()
  for (const own of [(f: FieldSpec) => Object.values(f.label), (f: FieldSpec) => f.synonyms ?? [], (f: FieldSpec) => [f.key]]) {
    for (const f of fields) for (const name of own(f)) if (!names.has(plainTitle(name))) names.set(plainTitle(name), f)
  }
  return names
}

/** The field with the longest name that stands in a title: 客户手机号码 is a phone, not a customer. */
function within(title: string, names: ReadonlyMap<string, FieldSpec>, taken: ReadonlySet<string>): FieldSpec | undefined {
  let best: [string, FieldSpec] | undefined
  for (const entry of names) {
    const [name, field] = entry
    if ((name.length >= TELLING || han.test(name)) && title.includes(name) && name.length > (best?.[0].length ?? 0) && (field.repeats || !taken.has(field.key))) best = entry
  }
  return best?.[1]
}
