import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUnits } from '#kernel/money.ts'
import type { TodayEntry } from '../contract.ts'
import { orderEntries, placeFor } from './order-entries.ts'

const entry = fc.record({ source: fc.constantFrom('a', 'b', 'c'), key: fc.integer({ min: 1, max: 9 }).map(String), day: fc.constantFrom('2026-11-20', '2026-11-21'), amount: fc.constantFrom('-5.00', '9.00', '10.00') })
  .map(({ amount, ...rest }): TodayEntry => ({ ...rest, party: { id: rest.key, name: rest.key }, stake: { amount, currency: 'CNY' }, reason: {} }))
const name = (e: TodayEntry): string => `${e.day} ${e.stake.amount} ${e.source} ${e.key}`

test('read page by page out of several sources, every line comes once and in the order of all', () => {
  fc.assert(fc.property(fc.uniqueArray(entry, { selector: name, maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (all, limit) => {
    const read: TodayEntry[] = []
    for (let page = orderEntries(all).slice(0, limit); page.length; ) {
      read.push(...page)
      const last = page.at(-1)!
      const after = { day: last.day, stake: last.stake.amount, source: last.source, key: last.key }
      page = orderEntries(['a', 'b', 'c'].flatMap((source) => orderEntries(all.filter((e) => e.source === source && isAfter(e, placeFor(source, after)))).slice(0, limit))).slice(0, limit)
    }
    expect(read.map(name)).toEqual(orderEntries(all).map(name))
  }))
})

/** As a source's SQL compares rows. */
const isAfter = (e: TodayEntry, place: { day: string; stake: string; key: string }): boolean =>
  e.day !== place.day ? e.day < place.day : toUnits(e.stake.amount) !== toUnits(place.stake) ? toUnits(e.stake.amount) < toUnits(place.stake) : BigInt(e.key) < BigInt(place.key)
