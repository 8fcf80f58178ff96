import { concentrationFor, judgeArms, seeded } from '../index.ts'

/** A test as it is lived: every arm is shown to so many, who act late and in any order; somebody looks after every one that acts, and stops at a winner. */
export interface Lived { arms: readonly number[]; shown: number; rate: number; runs: number; seed: number; lift?: number }

/** The share of such tests that name a winner. `arms`: how many times the rate each has. */
export function shareNamed({ arms, shown, rate, runs, seed, lift = 0.2 }: Lived): number {
  const random = seeded(seed)
  const concentration = concentrationFor(lift)
  let named = 0
  for (let run = 0; run < runs; run++) {
    const acting = arms.flatMap((times, arm) => Array.from({ length: shown }, () => random() < rate * times).filter(Boolean).map(() => ({ arm, at: random() }))).sort((a, b) => a.at - b.at)
    const seen = arms.map(() => ({ shown, did: 0 }))
    if (acting.some(({ arm }) => { seen[arm]!.did++; return judgeArms(seen, 0.05, concentration).winner !== null })) named++
  }
  return named / runs
}
