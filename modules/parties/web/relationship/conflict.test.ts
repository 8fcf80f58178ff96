import { expect, test } from 'vitest'
import type { Party } from '../../contract.ts'
import { flat, folded, meetingsOf, resolved } from './conflict.ts'

const party = (change: Partial<Party>): Party => ({
  id: '1', kind: 'person', name: '林晓棠', dealing: 'customer', gender: null, birthday: null, birthdayLunar: null, language: null, zone: null, contactHours: null, creditLimit: null, creditCurrency: null, creditRating: null,
  parent: null, ownerId: null, ownerName: null, unitId: '1', unitName: '青羊店', source: 'hand', custom: {}, names: [], contacts: [], documents: [], keys: [], roles: [], tags: [], createdAt: '2026-11-22T00:00:00Z', updatedAt: '2026-11-22T00:00:00Z',
  deletedAt: null, survivorId: null, version: 1, masked: [], mayEdit: true, ...change,
})

test('only a field that both changed, and differently, is asked about', () => {
  const base = party({ contactHours: '上午', custom: { taste: 'green' } })
  const latest = party({ contactHours: '晚上', language: 'en', custom: { taste: 'green', visits: 3 }, version: 2 })
  expect(meetingsOf(base, latest, { contactHours: '下午', language: 'en', name: '林小棠', custom: { taste: 'dark' } })).toEqual([
    { field: 'contactHours', theirs: '晚上', mine: '下午', by: 'both' },
    { field: 'name', theirs: '林晓棠', mine: '林小棠', by: 'mine' }, { field: 'custom.taste', theirs: 'green', mine: 'dark', by: 'mine' },
    { field: 'language', theirs: 'en', mine: 'en', by: 'theirs' }, { field: 'custom.visits', theirs: 3, mine: 3, by: 'theirs' },
  ])
  expect(meetingsOf(base, latest, { custom: { visits: 5 } })[0]).toEqual({ field: 'custom.visits', theirs: 3, mine: 5, by: 'both' })
})

test('an emptied field against a changed one is a clash too', () => {
  expect(meetingsOf(party({ birthday: '1990-05-12' }), party({ birthday: '1990-05-13' }), { birthday: null })).toEqual([{ field: 'birthday', theirs: '1990-05-13', mine: null, by: 'both' }])
})

test('what is chosen from the other side leaves the change; the rest is saved as typed', () => {
  const change = { contactHours: '下午', name: '林小棠', custom: { taste: 'dark', visits: 5 } }
  expect(folded(flat(change))).toEqual(change)
  expect(resolved(change, new Set(['contactHours', 'custom.taste']))).toEqual({ name: '林小棠', custom: { visits: 5 } })
})
