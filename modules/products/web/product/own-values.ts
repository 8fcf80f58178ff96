/** A field of the firm's own as the form holds it. */
export interface OwnField { name: string; value: string }
type Custom = Record<string, string | number | boolean | null>

/** What a product carries, for the form: each field with its value as a text. */
export const ownOf = (custom: Readonly<Record<string, unknown>>): OwnField[] => Object.entries(custom).map(([name, value]) => ({ name, value: String(value) }))

const FIGURE = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/

/** The form's fields as the API takes them: figures as numbers, so that they can be compared (a code with leading zeros stays a text); fields taken away are emptied. What was not touched keeps its kind. */
export function customOf(own: readonly OwnField[], before: Readonly<Record<string, unknown>>): Custom {
  const now = new Map(own.map(({ name, value }) => [name.trim(), value.trim()]))
  const gone = Object.keys(before).filter((name) => !now.has(name)).map((name): [string, null] => [name, null])
  return Object.fromEntries([...gone, ...[...now].map(([name, value]): [string, Custom[string]] => [name, String(before[name]) === value ? before[name] as Custom[string] : FIGURE.test(value) ? Number(value) : value || null])])
}
