import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Crowd, hideCells, type Line } from './hide-cells.ts'

const line = (parts: readonly Crowd[]): { cells: Crowd[]; lines: Line[] } => ({
  cells: [...parts, { parties: parts.reduce((n, p) => n + p.parties, 0), closed: parts.reduce((n, p) => n + p.closed, 0) }], lines: [{ total: parts.length, parts: parts.map((_, i) => i) }],
})
const closed = (...sizes: number[]) => sizes.map((n) => ({ parties: n, closed: n }))
const hidden = (parts: readonly Crowd[], few: number) => { const { cells, lines } = line(parts); return hideCells(cells, lines, few) }

test('a small cell takes the next smallest with it, so that the total does not give it away', () => {
  expect(hidden(closed(1, 4, 9), 3)).toEqual([true, true, false, false])
  expect(hidden(closed(1, 1, 9, 20), 3)).toEqual([true, true, true, false, false])
  expect(hidden(closed(4, 9), 3)).toEqual([false, false, false])
})

test('where all others can be opened the total is withheld; cells whose parties one may open never are', () => {
  expect(hidden([{ parties: 1, closed: 1 }, { parties: 8, closed: 0 }], 3)).toEqual([true, false, true])
  expect(hidden([{ parties: 1, closed: 0 }, { parties: 8, closed: 8 }], 3)).toEqual([false, false, false])
  expect(hidden(closed(1, 8), 3)).toEqual([true, true, false])
})

/** Cells of a table with row sums, column sums and a grand total: index r * (columns + 1) + c. */
const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))

test('no withheld group of fewer than few parties can be reckoned from what is shown: in no row and no column', () => {
  fc.assert(fc.property(table, fc.integer({ min: 2, max: 6 }), (body, few) => {
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
    const rows = body.map((row) => [...row, sum(row)])
    const whole = [...rows, rows[0]!.map((_, c) => sum(rows.map((row) => row[c]!)))]
    const [h, w] = [whole.length, whole[0]!.length]
    const at = (r: number, c: number) => r * w + c
    const lines: Line[] = [
      ...whole.map((_, r) => ({ total: at(r, w - 1), parts: Array.from({ length: w - 1 }, (_, c) => at(r, c)) })),
      ...whole[0]!.map((_, c) => ({ total: at(h - 1, c), parts: Array.from({ length: h - 1 }, (_, r) => at(r, c)) })),
    ]
    const cells = whole.flat().map((n) => ({ parties: n, closed: n }))
    const gone = hideCells(cells, lines, few)
    cells.forEach(({ parties }, i) => { if (parties > 0 && parties < few) expect(gone[i]).toBe(true) })
    for (const { total, parts } of lines) {
      const withheld = parts.filter((p) => gone[p])
      if (gone[total]) expect(withheld.length > 0 || parts.every((p) => cells[p]!.closed === 0)).toBe(true)
      else if (withheld.length) expect(sum(withheld.map((p) => cells[p]!.parties))).toBeGreaterThanOrEqual(few)
    }
  }), { numRuns: 300 })
})
