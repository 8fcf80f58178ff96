import type { Param, WarehouseField } from '#platform/filter/warehouse-field.ts'
import { askCustom, folded, type Test } from './ask-custom.ts'
import type { KnownField } from './read-fields.ts'

/** How one of the firm's own fields is asked in the analysis engine, where values stand by their field's key. References to parties are left to PostgreSQL, which knows who stands for whom. */
export const customThere = (field: KnownField): WarehouseField | undefined => (field.kind === 'party' ? undefined : {
  matches(op, value, { today }, param) {
    const { not, test } = askCustom(field, op, value, today)
    return `${not ? 'not ' : ''}${holds(field, test, param)}`
  },
})

/** A value's text and how it compares: numbers as numbers, texts without regard to case, the rest as they are. */
function comparing({ key, kind }: KnownField, param: Param): { text: string; compared: (text: string) => string; put: (value: string) => string } {
  const text = `custom[${param('String', key)}]`
  if (kind === 'number' || kind === 'money') return { text, compared: (x) => `toDecimal128OrNull(${x}, 6)`, put: (v) => `toDecimal128(${param('String', v)}, 6)` }
  if (kind === 'text') return { text, compared: (x) => `lowerUTF8(trimBoth(normalizeUTF8NFKC(${x})))`, put: (v) => param('String', folded(v)) }
  return { text, compared: (x) => x, put: (v) => param('String', v) }
}

function holds(field: KnownField, test: Test, param: Param): string {
  const { text, compared, put } = comparing(field, param)
  if (field.kind === 'choices') return `arrayExists(v -> ${conditionOf('v', test, put)}, JSONExtract(${text}, 'Array(String)'))`
  return `(${text} != '' and ifNull(${conditionOf(compared(text), test, put)}, 0))`
}

function conditionOf(x: string, test: Test, put: (value: string) => string): string {
  if (test === 'there') return '1'
  if ('contains' in test) return `position(${x}, ${put(test.contains)}) > 0`
  if ('is' in test) return `(${test.is.map((v) => `${x} = ${put(v)}`).join(' or ')})`
  const { from, to, before } = test
  return `(${[...(from === undefined ? [] : [`${x} >= ${put(from)}`]), ...(to === undefined ? [] : [`${x} <= ${put(to)}`]), ...(before === undefined ? [] : [`${x} < ${put(before)}`])].join(' and ')})`
}
