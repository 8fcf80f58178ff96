import { expect, test } from 'vitest'
import { movesOf } from './moves-of.ts'

const move = (fromStage: number, stage: number, fromTier: number | null = 2, tier: number | null = 2) => movesOf({ fromStage, stage, fromTier, tier })

test('falling into decline is worse, coming out of it better, wherever it leads', () => {
  expect(move(3, 4)).toEqual([{ what: 'stage', from: 3, to: 4, better: false }])
  expect(move(4, 1)).toMatchObject([{ better: true }])
  expect(move(0, 1)).toMatchObject([{ better: true }])
  expect(move(3, 2)).toMatchObject([{ better: false }])
})

test('a tier that was not known before is no move; both are told where both moved', () => {
  expect(move(2, 3, null, 1)).toMatchObject([{ what: 'stage' }])
  expect(move(2, 3, 2, 1)).toMatchObject([{ what: 'stage', better: true }, { what: 'tier', better: true }])
  expect(move(3, 3, 1, 3)).toEqual([{ what: 'tier', from: 1, to: 3, better: false }])
})
