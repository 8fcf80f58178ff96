import type { Spread } from '#analytics/index.ts'
import type { Assessment } from './assess.ts'
import type { Fitted } from './methods.ts'
import type { Method } from './vocabulary.ts'

/** What is kept of a version: how far ahead it looks, how it scores, how it did in the test, what weighs most, and how its world was spread, to notice when it moves. */
export interface ChurnParams {
  horizon: number; active: number; contract: boolean; tested: { from: string; to: string }
  fitted: Fitted; assessment: Omit<Assessment, 'metrics'>; importance: number[]; spreads: Spread[]; scoreSpread: Spread
}

export interface TrainedChurn { method: Method; metrics: Assessment['metrics'] & { learned: number }; params: ChurnParams }

/** Fewer than so many customers, leavers or stayers, and nothing is foretold. */
export const minimum = { customers: 200, each: 50 }

/** Why nothing is foretold. */
export interface Refused { code: 'too-few' | 'too-one-sided' | 'no-better'; customers: number; left: number; needed: number }
