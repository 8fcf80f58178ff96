import type { FieldInfo } from '#kernel/field.ts'
import type { Format } from '#platform/web/format.ts'
import type { NameOf } from './ref-names.ts'
import type { Fields } from './use-fields.ts'

interface Saying { f: Format; fields: Fields; nameOf: NameOf; yes: string; no: string }

/** A value as plain words: for cells, sentences and the merge view. */
export function plainValue(field: FieldInfo, value: unknown, { f, fields, nameOf, yes, no }: Saying): string {
  const one = (v: unknown): string => {
    switch (field.kind) {
      case 'number': return f.number(Number(v), 4)
      case 'money': return f.money(Number(v))
      case 'date': return f.day(String(v))
      case 'instant': return f.moment(String(v))
      case 'choice': case 'choices': return fields.choice(field.key, String(v))
      case 'boolean': return v === true || v === 'true' ? yes : no
      case 'member': case 'unit': case 'tag': case 'party': return nameOf(field.kind, String(v))
      default: return String(v)
    }
  }
  return f.list((Array.isArray(value) ? value : [value]).map(one))
}
