import type { ChannelCost, Shift } from '../contract.ts'
import { amountOf } from '../map/course.ts'

/**
 * What it would have cost had a share of one channel's contacts taken place on another, at what a contact costs there. 1,000 calls at 8 and chats at 2: a fifth of the calls moved
 * saves 1,200. How many orders more or fewer is told for those who would buy as often as others on that channel do.
 */
export function simulateShift(from: ChannelCost, to: Pick<ChannelCost, 'contacts' | 'orders' | 'perContact'>, share: number): Shift {
  const moved = Math.round(from.contacts * share)
  const [was, will] = [from.perContact, to.perContact].map((each) => (each === null ? null : Number(each) * moved))
  const known = was !== null && was !== undefined && will !== null && will !== undefined
  return {
    moved, before: known ? amountOf(was) : null, after: known ? amountOf(will) : null, difference: known ? amountOf(will - was) : null,
    orders: from.contacts && to.contacts ? moved * (to.orders / to.contacts - from.orders / from.contacts) : null,
  }
}
