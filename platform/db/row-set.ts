import { type RawBuilder, sql } from 'kysely'

/**
 * Rows as a table of columns that a statement selects from, named `r`: an array for each column, which PostgreSQL reads some five times as fast as a JSON
 * record set. A column that says the same in every row goes over once. `types` are PostgreSQL's; dates and objects are written as its timestamps and JSON.
 */
export function rowSet<C extends string>(rows: readonly Readonly<Partial<Record<C, unknown>>>[], types: Readonly<Record<C, string>>): RawBuilder<unknown> {
  const told = (Object.keys(types) as C[]).map((name) => ({ name, type: types[name], texts: columnOf(rows, name, types[name]) }))
  const varying = told.filter(({ texts }) => texts.length > 1)
  const columns = told.map((column) => sql`${varying.includes(column) ? sql.ref(`u.${column.name}`) : sql`${column.texts[0] ?? null}`}::${sql.raw(column.type)} as ${sql.ref(column.name)}`)
  if (!varying.length) return sql`(select ${sql.join(columns)} from generate_series(1, ${rows.length}::int)) r`
  const arrays = varying.map(({ type, texts }) => sql`${arrayLiteral(texts)}::${sql.raw(/\[\]$|^json/.test(type) ? 'text' : type)}[]`)
  return sql`(select ${sql.join(columns)} from unnest(${sql.join(arrays)}) u (${sql.join(varying.map(({ name }) => sql.ref(name)))})) r`
}

/** A column's values as PostgreSQL's text forms; one alone where all are the same. */
function columnOf<C extends string>(rows: readonly Readonly<Partial<Record<C, unknown>>>[], name: C, type: string): (string | null)[] {
  const first = rows[0]?.[name] ?? null
  if (rows.every((row) => (row[name] ?? null) === first)) return [textOf(first, type)]
  const texts = rows.map((row) => textOf(row[name], type))
  return texts.every((text) => text === texts[0]) ? texts.slice(0, 1) : texts
}

function textOf(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' && !type.startsWith('json')) return value
  if (value instanceof Date) return value.toISOString()
  if (type.endsWith('[]')) return arrayLiteral((value as readonly unknown[]).map((v) => textOf(v, '')))
  return typeof value === 'object' || type.startsWith('json') ? JSON.stringify(value) : String(value)
}

/** Numbers and dates stand as they are; whatever else could be taken for something else is quoted. */
const quoted = (text: string): string => (/^[-.\d]+$/.test(text) ? text : `"${/["\\]/.test(text) ? text.replaceAll(/["\\]/g, '\\$&') : text}"`)

/** Texts as PostgreSQL's array literal: `a"b` and nothing give `{"a\"b",NULL}`. */
const arrayLiteral = (texts: readonly (string | null)[]): string => `{${texts.map((text) => (text === null ? 'NULL' : quoted(text))).join(',')}}`
