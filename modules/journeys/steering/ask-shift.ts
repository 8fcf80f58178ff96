import { Refusal } from '#kernel/refusal.ts'
import { findTouchpointCatalogue } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Course, journeyRefusals as r, type Shift } from '../contract.ts'
import { askSteering } from './ask-steering.ts'
import { simulateShift } from './simulate-shift.ts'

/** Simulates a shift between channels from the period's real contacts. A channel without contacts costs what is stated for it. */
export async function askShift(context: Context, { from, to, share, ...course }: Course & { from: string; to: string; share: number }): Promise<Shift> {
  if (from === to) throw new Refusal(r['same-channel'], {}, '/body/to')
  const known = (await findTouchpointCatalogue(context)).channels
  for (const [part, word] of Object.entries({ from, to })) if (!known.some((c) => c.key === word)) throw new Refusal(r['unknown-word'], { word }, `/body/${part}`)
  const { channels } = await askSteering(context, course)
  const here = channels.find((c) => c.channel === from)
  const there = channels.find((c) => c.channel === to)
  if (!here) return { moved: 0, before: null, after: null, difference: null, orders: null }
  return simulateShift(here, there ?? { contacts: 0, orders: 0, perContact: known.find((c) => c.key === to)!.cost }, share)
}
