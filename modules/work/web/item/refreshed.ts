import { getTimeline } from '#modules/touchpoints/contract.ts'
import { findWork, getToday, getWork } from '../../contract.ts'

/** The readings that any change of an item makes stale. */
export const refreshed = [getToday, findWork, getWork, getTimeline] as const
