import type { Move } from '../../contract.ts'

export interface Step { what: 'stage' | 'tier'; from: number; to: number; better: boolean }

const DECLINE = 4

/** What moved, the stage first. Into decline is worse and out of it better, else a later stage; a tier is the better the smaller its number. */
export function movesOf({ fromStage, stage, fromTier, tier }: Pick<Move, 'fromStage' | 'stage' | 'fromTier' | 'tier'>): Step[] {
  const steps: Step[] = []
  if (fromStage !== stage) steps.push({ what: 'stage', from: fromStage, to: stage, better: stage !== DECLINE && (fromStage === DECLINE || stage > fromStage) })
  if (fromTier !== null && tier !== null && fromTier !== tier) steps.push({ what: 'tier', from: fromTier, to: tier, better: tier < fromTier })
  return steps
}
