import { expect, test } from 'vitest'
import type { Household } from '../../household/contract.ts'
import { rowsOf, tiesOf } from './rows.ts'

const member = (id: string, generation: number | null): Household['members'][number] => ({ id, name: id, generation, since: null, connectionId: id })
const label = { 'zh-CN': '', 'zh-TW': '', en: '' }

test('rows go from the eldest generation down, the unknown last', () => {
  const rows = rowsOf({ members: [member('child', 3), member('guest', null), member('father', 1), member('mother', 1)] })
  expect(rows.map((r) => [r.generation, r.members.map((m) => m.id)])).toEqual([[1, ['father', 'mother']], [3, ['child']], [null, ['guest']]])
})

test('a marriage is told of both, a child only of its parent', () => {
  const ties = [{ from: 'father', to: 'mother', type: 'spouse', label }, { from: 'father', to: 'child', type: 'parent', label }]
  expect(tiesOf('mother', { ties }).map((t) => t.to)).toEqual(['father'])
  expect(tiesOf('father', { ties }).map((t) => t.to)).toEqual(['mother', 'child'])
  expect(tiesOf('child', { ties })).toEqual([])
})
