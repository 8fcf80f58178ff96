import { findWork, getToday } from '#modules/work/contract.ts'
import { getTimeline } from '#modules/touchpoints/contract.ts'
import { findAskings, findEntries, findNeeds, findNextQuestions, findPartyNeeds, findQuestions, findShares, getDialogue, getNeedsOverview, getNextOffers, getShare } from '../../contract.ts'

/** What each kind of act makes stale. */
export const talked = [getDialogue, findEntries, findWork, getToday, getTimeline]
export const needed = [findPartyNeeds, findNeeds, getNeedsOverview, getNextOffers, findNextQuestions, findWork]
export const asked = [...talked, findNextQuestions, findAskings, findQuestions, findPartyNeeds]
export const followed = [getShare, findShares]
