import type { Rhythm } from '#analytics/index.ts'
import type { SettingValue } from '#modules/firm/contract.ts'

/** All that a relationship is judged by, as of a day. NaN: not known. */
export interface Evidence extends Rhythm {
  /** posterior P(alive); NaN where no model speaks for this party */
  alive: number
  /** how unlike each other the gaps between purchases are: standard deviation over mean */
  spread: number
  /** contacts of the last half year, and of the half year before */
  contacts: number; contactsBefore: number
  /** hundredths of the base currency bought in the last year, and in the year before */
  bought: number; boughtBefore: number
  /** how many times someone rated us in a year, and perceived over expected (1: as expected) */
  rated: number; satisfaction: number
  complaints: number; referrals: number; reviews: number; activities: number; rewards: number
  /** days until the contract ends, negative after; NaN without one. `renewedBy`: bought since its end */
  contractDays: number; boughtSince: boolean
  /** share of what was bought that came with a discount; NaN where the firm records none */
  discountShare: number
  /** share of wallet; NaN where unknown */
  wallet: number
  /** 0: there is nobody else to buy from; 1: there is; NaN unknown */
  alternatives: number
  /** profit (or revenue) a year in multiples of the average customer's, and net revenue likewise */
  margin: number; sales: number
}

/** What a relationship was judged as before; 0 where it was not. */
export interface Judged { stage: number; acquaintance: number; loyalty: number; rung: number; grade: number; level: number; type: number }

export const unjudged: Judged = { stage: 0, acquaintance: 0, loyalty: 0, rung: 0, grade: 0, level: 0, type: 0 }

/** The firm's rules for all of it. */
export interface JudgementRules { stages: SettingValue<'standing.stages'>; ladder: SettingValue<'standing.ladder'>; types: SettingValue<'standing.loyalty-types'>; levels: SettingValue<'standing.levels'> }

/** Satisfaction from which one is pleased, and the lower line at which one ceases to be; likewise below which one is let down. */
const PLEASED = { from: 1, until: 0.95 }
const LET_DOWN = { from: 0.9, until: 0.95 }

/** A line that is entered at one value and left at a lower one: what held goes on holding between them. */
export const holds = (value: number, from: number, until: number, held: boolean): boolean => value >= (held ? until : from)

export const pleased = (e: Evidence, was: boolean): boolean => e.rated > 0 && holds(e.satisfaction, PLEASED.from, PLEASED.until, was)
/** `was`: judged so before. */
export const letDown = (e: Evidence, was: boolean): boolean => e.rated > 0 && e.satisfaction < (was ? LET_DOWN.until : LET_DOWN.from)
export const contractRuns = (e: Evidence): boolean => e.contractDays >= 0
export const contractOver = (e: Evidence): boolean => e.contractDays < 0 && !e.boughtSince
