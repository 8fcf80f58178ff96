import type { Filter } from '#kernel/filter.ts'
import type { Format } from '#platform/web/format.ts'
import type en from '../../messages/web.en.ts'
import { plainValue } from '../field/field-value.tsx'
import type { NameOf } from '../field/ref-names.ts'
import type { Fields } from '../field/use-fields.ts'
import { isCondition } from './shape.ts'

type Texts = typeof en
export interface Saying { t: Texts; f: Format; fields: Fields; nameOf: NameOf }

/** A part of a filter as the reader says it: 重要性是 **贵宾**, 最近接触 **早于 30 天前**. */
export function partWords(part: Filter, saying: Saying): { words: string; value: string } {
  const { t, f, fields, nameOf } = saying
  if (!isCondition(part)) return { words: '', value: wholeWords(part, saying) }
  const { field: key, op, value } = part
  const say = t.filter.say[op === 'in' ? 'is' : op](fields.label(key))
  const field = fields.get(key)
  const one = (v: unknown): string => (field ? plainValue(field, v, { f, fields, nameOf, yes: t.yes, no: t.no }) : String(v))
  const list = Array.isArray(value) ? value : [value]
  switch (op) {
    case 'within': case 'olderThan': return { words: say, value: t.filter.value2[op](f.number(Number(value))) }
    case 'between': return { words: say, value: t.filter.value2.between(one(list[0]), one(list[1])) }
    case 'empty': case 'filled': return { words: say, value: t.filter.value2[op] }
    default: return { words: say, value: list.map(one).join(t.filter.value2.or) }
  }
}

/** A nested filter in one phrase. */
function wholeWords(filter: Filter, saying: Saying): string {
  const { t } = saying
  if ('all' in filter || 'any' in filter) {
    const [parts, by] = 'all' in filter ? [filter.all, t.filter.and] : [filter.any, t.filter.or]
    return parts.map((p) => wholeWords(p, saying)).join(` ${by} `)
  }
  if ('not' in filter) return t.filter.not(wholeWords(filter.not, saying))
  if ('connected' in filter) return `${t.filter.say.connected()} ${wholeWords(filter.connected.to, saying)}`
  const { words, value } = partWords(filter, saying)
  return [words, value].filter(Boolean).join(' ')
}

/** The kinds of reference that a filter names, so that their names can be fetched. */
export function kindsIn(filter: Filter | null, fields: Fields): NonNullable<ReturnType<Fields['get']>>['kind'][] {
  if (!filter) return []
  if ('all' in filter) return filter.all.flatMap((p) => kindsIn(p, fields))
  if ('any' in filter) return filter.any.flatMap((p) => kindsIn(p, fields))
  if ('not' in filter) return kindsIn(filter.not, fields)
  if ('connected' in filter) return kindsIn(filter.connected.to, fields)
  const kind = fields.get(filter.field)?.kind
  return kind ? [kind] : []
}
