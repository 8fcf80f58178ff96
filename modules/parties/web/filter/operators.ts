import type { FieldInfo } from '#kernel/field.ts'
import type { Condition, Operator } from '#kernel/filter.ts'

const presence: readonly Operator[] = ['empty', 'filled']
const sizes: readonly Operator[] = ['is', 'atLeast', 'atMost', 'between', ...presence]
const times: readonly Operator[] = ['within', 'olderThan', 'ahead', 'before', 'after', 'between', ...presence]
const choices: readonly Operator[] = ['in', 'isNot', ...presence]

const byKind: Record<FieldInfo['kind'], readonly Operator[]> = {
  text: ['contains', 'is', 'isNot', ...presence], number: sizes, money: sizes, date: times, instant: times, choice: choices, choices: choices, tag: choices,
  member: choices, unit: choices, party: ['is', 'isNot', ...presence], boolean: ['is', ...presence],
}

/** What can be asked of a field of a kind, the likeliest first. */
export const operatorsOf = (field: FieldInfo): readonly Operator[] => byKind[field.kind]

/** How a value is given: none, one or several of a choice, days back or to come, a pair, or a single value. */
export function inputOf(field: FieldInfo, op: Operator): 'none' | 'many' | 'days' | 'pair' | 'one' {
  if (op === 'empty' || op === 'filled') return 'none'
  if (op === 'within' || op === 'olderThan' || op === 'ahead') return 'days'
  if (op === 'between') return 'pair'
  return op === 'in' && field.kind !== 'boolean' ? 'many' : 'one'
}

/** Whether a condition says all that it must. */
export function isWhole(field: FieldInfo, { op, value }: Condition): boolean {
  const input = inputOf(field, op)
  if (input === 'none') return true
  if (input === 'many') return Array.isArray(value) && value.length > 0
  if (input === 'pair') return Array.isArray(value) && value.length === 2 && value.every((v) => v !== '' && v !== null && v !== undefined)
  return value !== undefined && value !== '' && !Array.isArray(value)
}

/** A condition as the API takes it: one chosen of many is "is", and values without use are left out. */
export function tidied(field: FieldInfo, condition: Condition): Condition {
  const { op, value } = condition
  if (inputOf(field, op) === 'none') return { field: condition.field, op }
  return op === 'in' && Array.isArray(value) && value.length === 1 ? { field: condition.field, op: 'is', value: value[0] } : condition
}

/** The inverse, for the builder: "is one" opens as "is one of". */
export const loosened = (field: FieldInfo, condition: Condition): Condition =>
  (condition.op === 'is' && operatorsOf(field).includes('in') && condition.value !== undefined && !Array.isArray(condition.value) && typeof condition.value !== 'boolean' ? { ...condition, op: 'in', value: [condition.value] } : condition)
