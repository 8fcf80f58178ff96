import { expect, test } from 'vitest'
import { keptNames, type KeptColumns } from '../run/kept.ts'
import { potentials } from './look-alike.ts'
import { BZ, classesOf, MGC, MVC, potential, REST } from './value-class.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)
const none = Number.NaN

test('most valuable by value, most growable by the larger of forecast and likeness, below zero first, none for who is no customer', () => {
  const given = { net: of(50, -5, 10, 10, 10, 0), broad: of(900, 800, 20, 30, 40, none), growth: of(5, 90, -4, 8, none, none), alike: of(none, 90, 60, 2, none, none) }
  const { klass, lines } = classesOf(given, [0.2, 0.2])
  expect([...klass]).toEqual([MVC, BZ, MGC, REST, REST, 0])
  expect([...classesOf(given, [0.2, 0.2], lines).klass]).toEqual([...klass])
  expect([potential(none, 3), potential(2, none), potential(2, 3)]).toEqual([3, 2, 3])
})

test('likeness to the most valuable is worth their margin in the middle, by the chance of being like them and of being there still, less what is brought', () => {
  const c = Object.fromEntries(keptNames.map((name) => [name, new Float64Array(4)])) as KeptColumns
  c.gross_cents = of(1000, 1200, 100, 100)
  c.alive_bp = of(10_000, 10_000, 5_000, none)
  expect([...potentials(c, of(0.9, 0.9, 0.5, 0.5), Uint8Array.of(1, 1, 0, 0))]).toEqual([none, none, 0.5 * 1200 * 0.5 - 100, none])
})
