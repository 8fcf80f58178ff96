import { expect, test } from 'vitest'
import { compute, slices } from './compute.ts'

const module = new URL('./testing/sum-columns.ts', import.meta.url)
const column = () => Float64Array.of(1, 2, 3)

test('a column goes over, the answer comes back, and progress is told', async () => {
  const told: unknown[] = []
  const input = column()
  const { column: answer } = await compute<object, { column: Float64Array }>(module, { column: input, add: 2 }, { progress: (done, total) => told.push([done, total]), transfer: [input.buffer] })
  expect([...answer]).toEqual([3, 4, 5])
  expect(told).toEqual([[1, 2]])
  expect(input.length).toBe(0)
})

test('its error is the caller’s; a sign to stop ends it', async () => {
  await expect(compute(module, { column: column(), add: 13 })).rejects.toThrow('not 13')
  const stop = new AbortController()
  await expect(compute(module, { column: column(), add: 1, endless: true }, { signal: stop.signal, progress: () => stop.abort() })).rejects.toMatchObject({ name: 'AbortError' })
})

test('rows are cut without a gap', () => {
  expect(slices(10, 3)).toEqual([[0, 3], [3, 6], [6, 10]])
  expect(slices(1, 4)).toEqual([[0, 1]])
  expect(slices(0, 2)).toEqual([[0, 0]])
})
