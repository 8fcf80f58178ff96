import { expect, test } from 'vitest'
import type { Kept } from '../../merge/contract.ts'
import { decisionsOf, sidesFor } from './decisions.ts'

const kept = (change: Partial<Kept>): Kept => ({ what: 'field', id: 'birthday', change: 'edited', on: 'survivor', text: null, ...change })

test('only an edited field and a row added to the survivor are open; the rest stays where it was made', () => {
  expect([sidesFor(kept({})), sidesFor(kept({ what: 'contact', change: 'added' })), sidesFor(kept({ what: 'contact', change: 'edited', on: 'merged' }))]).toEqual([['survivor', 'merged', 'both'], ['survivor', 'merged'], ['merged']])
})

test('what was decided is sent, and nothing else', () => {
  const since = [kept({}), kept({ id: 'gender' }), kept({ what: 'contact', id: '7', change: 'added' }), kept({ what: 'tag', id: '3', change: 'added' })]
  expect(decisionsOf(since, { 'field birthday': 'both', 'contact 7': 'merged', 'tag 3': 'survivor' })).toEqual({ fields: { birthday: 'both' }, rows: [{ what: 'contact', id: '7' }] })
})
