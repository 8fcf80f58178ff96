import { named, type Dimension } from '#platform/measure/definition.ts'
import type { Tx } from '#platform/db/tables.ts'
import { customKey } from './custom-fields.ts'
import { type KnownField, readFields } from './read-fields.ts'

const yesNo = [{ key: 'true', label: named('是', '是', 'Yes') }, { key: 'false', label: named('否', '否', 'No') }]

/** The firm's own fields by which figures can be split: choices, texts, days, yes or no. Numbers and references are too many different values to be a split. */
export async function ownSplits(tx: Tx): Promise<Dimension[]> {
  return (await readFields(tx)).filter((f) => !f.hidden).flatMap((f) => splitBy(f) ?? [])
}

function splitBy({ key, label, kind, choices }: KnownField): Dimension | null {
  const value = `custom['${key}']`
  const split = { key: customKey(key), label, table: 'parties_party', field: customKey(key), kind: 'value' as const }
  switch (kind) {
    case 'text': return { ...split, sql: value }
    case 'choice': return { ...split, sql: value, choices }
    case 'choices': return { ...split, sql: `JSONExtract(${value}, 'Array(String)')`, many: true, choices }
    case 'boolean': return { ...split, sql: value, choices: yesNo }
    case 'date': return { ...split, sql: `toDate32OrNull(${value})`, kind: 'day' }
    default: return null
  }
}
