import { type Condition, type Filter, partsOf } from '#kernel/filter.ts'
import type { Format } from '#platform/web/format.ts'
import type en from '../../messages/web.en.ts'
import { plainValue } from '../field/plain-value.ts'
import type { NameOf } from '../field/ref-names.ts'
import type { Fields } from '../field/use-fields.ts'
import { didWords, sequenceWords } from './behaviour-words.ts'
import type { Activities } from './fields.ts'
import { isCondition } from './shape.ts'

type Texts = typeof en
export interface Saying { t: Texts; f: Format; fields: Fields; nameOf: NameOf; acts?: Activities | undefined }

/** Of more values than these the first few are named, and how many there are. */
const MOST_SAID = 12

/** A part of a filter as the reader says it: 重要性是 **贵宾**, 最近接触 **早于 30 天前**. */
export function partWords(part: Filter, saying: Saying): { words: string; value: string } {
  return isCondition(part) ? conditionWords(part, saying) : { words: '', value: wholeWords(part, saying) }
}

function conditionWords({ field: key, op, value }: Condition, { t, f, fields, nameOf }: Saying): { words: string; value: string } {
  const say = t.filter.say[op === 'in' ? 'is' : op](fields.label(key))
  const field = fields.get(key)
  const one = (v: unknown): string => (field ? plainValue(field, v, { f, fields, nameOf, yes: t.yes, no: t.no }) : String(v))
  const list = Array.isArray(value) ? value : [value]
  switch (op) {
    case 'within': case 'olderThan': case 'ahead': return { words: say, value: t.filter.value2[op](f.number(Number(value))) }
    case 'between': return { words: say, value: t.filter.value2.between(one(list[0]), one(list[1])) }
    case 'empty': case 'filled': return { words: say, value: t.filter.value2[op] }
    default: return { words: say, value: list.length > MOST_SAID ? `${list.slice(0, 3).map(one).join(t.filter.value2.or)} … (${f.number(list.length)})` : list.map(one).join(t.filter.value2.or) }
  }
}

/** A whole filter in one phrase; groups within groups stand in brackets. */
export function wholeWords(filter: Filter, saying: Saying, inside = false): string {
  const { t, acts } = saying
  const said = t.filter.behaviour
  if ('all' in filter || 'any' in filter) {
    const [parts, by] = 'all' in filter ? [filter.all, t.filter.and] : [filter.any, t.filter.or]
    const joined = parts.map((p) => wholeWords(p, saying, true)).join(said.join(by))
    return inside && parts.length > 1 ? said.group(joined) : joined
  }
  if ('did' in filter) return didWords(filter.did, saying, false)
  if ('sequence' in filter) return sequenceWords(filter.sequence, saying)
  if ('not' in filter) return 'did' in filter.not ? didWords(filter.not.did, saying, true) : t.filter.not(wholeWords(filter.not, saying))
  if ('connected' in filter) {
    const { type, side, to } = filter.connected
    return said.connected(type === undefined ? null : acts?.connection(type, side) ?? type, isEverything(to) ? null : wholeWords(to, saying))
  }
  const { words, value } = conditionWords(filter, saying)
  return [words, value].filter(Boolean).join(' ')
}

/** Whether a filter lets everyone through, as an empty group does. */
export const isEverything = (filter: Filter): boolean => 'all' in filter && filter.all.every(isEverything)

/** The kinds of reference that a filter names, so that their names can be fetched. */
export function kindsIn(filter: Filter | null, fields: Fields, acts?: Activities): NonNullable<ReturnType<Fields['get']>>['kind'][] {
  if (!filter) return []
  if ('did' in filter) return kindsOfActs([filter.did, { what: filter.did.what, where: filter.did.was }], acts)
  if ('sequence' in filter) return kindsOfActs(filter.sequence.steps.flatMap((s) => [s, ...(s.without ? [s.without] : [])]), acts)
  if ('field' in filter) { const kind = fields.get(filter.field)?.kind; return kind ? [kind] : [] }
  return partsOf(filter).flatMap((p) => kindsIn(p, fields, acts))
}

const kindsOfActs = (list: readonly { what: string; where?: Filter | undefined }[], acts: Activities | undefined) => (acts ? list.flatMap(({ what, where }) => kindsIn(where ?? null, acts.fields(what))) : [])
