import type { Filter } from '#kernel/filter.ts'
import type { Counted } from '#platform/measure/definition.ts'
import { firstDayOf, lastDayOf, stretchNamed } from '../period/calendar.ts'
import type { Plan, Sliced } from '../query/plan.ts'

/** The parties behind a figure in the words of party lists, or null where these cannot say it. */
export function listFilter({ query, slices }: Plan, { behind }: Counted): Filter | null {
  if (!behind || query.mart !== undefined) return null
  const parts = slices.map(sliceFilter)
  const said = parts.filter((p) => p !== null)
  if (said.length < parts.length) return null
  const all = [behind, ...(query.parties ? [query.parties] : []), ...said].filter((f) => !('all' in f && f.all.length === 0))
  return all.length === 1 ? all[0]! : { all }
}

function sliceFilter({ dimension, grain, slice }: Sliced): Filter | null {
  const values = slice.in
  if (!dimension?.field || !values) return null
  const { field } = dimension
  if (values.length === 1 && values[0] === '') return { field, op: 'empty' }
  if (values.includes('')) return null
  if (!grain) return values.length === 1 && !dimension.many ? { field, op: 'is', value: values[0] } : { field, op: 'in', value: values }
  const days = values.map((key) => stretchNamed(key, grain)).map((n): Filter => ({ field, op: 'between', value: n === null ? [] : [firstDayOf(n, grain), lastDayOf(n, grain)] }))
  return days.length === 1 ? days[0]! : { any: days }
}
