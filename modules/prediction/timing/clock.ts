import { type GapModel, seasonalTime, type SeasonalTime } from '#analytics/index.ts'

/** What is kept of how gaps between purchases spread: the model on the clock of the season; all factors 1 where there is none. */
export interface TimingParams { model: GapModel; season: number[]; /** The clock's first and last day. */ from: number; to: number }

/** The clock that the model's gaps are told by. */
export const clockOf = ({ season, from, to }: Pick<TimingParams, 'season' | 'from' | 'to'>): SeasonalTime => seasonalTime(season, from, to)
