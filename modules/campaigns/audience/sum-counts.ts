import type { Forecast } from '../run/contract.ts'
import type { ForeseenWave } from './judge-waves.ts'

/** Of a wave (by its place from 1; 0: of the campaign as a whole), how many fall under a reason; null: would be reached, `later` of them after their quiet hours. */
export interface Counted { wave: number; reason: string | null; parties: number; later: number }

/** What was counted so far, by wave and reason. */
export type Counts = Map<number, Map<string | null, { parties: number; later: number }>>

export const emptyCounts = (waves: readonly number[]): Counts => new Map([0, ...waves.map((_, i) => i + 1)].map((wave) => [wave, new Map()]))

export function addCounts(counts: Counts, more: readonly Counted[]): void {
  for (const { wave, reason, parties, later } of more) {
    const of = counts.get(wave)!
    const known = of.get(reason) ?? { parties: 0, later: 0 }
    of.set(reason, { parties: known.parties + parties, later: known.later + later })
  }
}

type Told = Pick<Forecast, 'audience' | 'reached' | 'later' | 'kept' | 'waves'>

/** The same as it is told: the most frequent reason first. */
export function told(counts: Counts, waves: readonly Pick<ForeseenWave, 'number' | 'channel'>[]): Told {
  const of = (wave: number) => {
    const all = counts.get(wave)!
    const kept = [...all].flatMap(([reason, { parties }]) => (reason === null ? [] : [{ reason, parties }])).sort((a, b) => b.parties - a.parties || a.reason.localeCompare(b.reason))
    return { reached: all.get(null)?.parties ?? 0, later: all.get(null)?.later ?? 0, kept }
  }
  const audience = [...counts.get(0)!.values()].reduce((sum, { parties }) => sum + parties, 0)
  return { audience, ...of(0), waves: waves.map(({ number, channel }, i) => ({ number, channel, ...of(i + 1) })) }
}
