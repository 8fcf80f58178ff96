import { Refusal } from '#kernel/refusal.ts'
import { findTouchpointCatalogue } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { warehouseRefusals } from '#platform/warehouse/door/refusals.ts'
import { readState } from '#platform/warehouse/state.ts'
import type { Journey } from '../contract.ts'
import { PARTS } from '../facts.ts'
import { findJourneys } from '../journey/find-journeys.ts'
import { type Base, changedSince, countContacts, definitionOf, LIVE_PARTIES, LIVE_TOUCHPOINTS, readBase } from './base.ts'
import { numberedChannels } from './make-base.ts'

/** Whether something is kept up to a version of the copy, and of whom it is worked out anew: those that changed since; everyone where all are few. */
export interface Kept { kept: boolean; anew: 'all' | string[]; /** Since when what is kept is not up to date. */ asOf: Date | null }

/** Where the steps of a journey come from. */
export interface Paths extends Kept { journey: Journey; channels: string[] }

async function currentCopy({ tx }: Context): Promise<string> {
  const { current, percent } = await readState(tx)
  if (!current) throw new Refusal(warehouseRefusals.building, { percent })
  return current
}

async function keptOf(copy: string, base: Base | null, tables: readonly string[]): Promise<Kept> {
  if (base?.version == null) {
    if (await countContacts(copy) > LIVE_TOUCHPOINTS) throw new Refusal(warehouseRefusals.building, { percent: Math.floor((100 * (base?.done ?? 0)) / PARTS) })
    return { kept: false, anew: 'all', asOf: null }
  }
  const { version, madeAt } = base
  const changed = [...new Set((await Promise.all(tables.map((table) => changedSince(copy, version, LIVE_PARTIES, table)))).flat())]
  return changed.length > LIVE_PARTIES ? { kept: true, anew: [], asOf: madeAt } : { kept: true, anew: changed, asOf: null }
}

/** Finds how the steps of a journey are to be read at this moment. */
export async function findPaths(context: Context, journey: Journey): Promise<Paths> {
  const copy = await currentCopy(context)
  const base = await readBase(context.tx, copy, journey.id)
  const kept = await keptOf(copy, base?.definition === definitionOf(journey) ? base : null, ['touchpoints_contact'])
  return { ...kept, journey, channels: numberedChannels(kept.kept ? base!.channels : [], (await findTouchpointCatalogue(context)).channels.map((c) => c.key)) }
}

/** Finds how orders are to be read by the channel that led them: kept with the built-in journey. */
export async function findLed(context: Context): Promise<Kept> {
  const copy = await currentCopy(context)
  const builtIn = (await findJourneys(context)).find((j) => j.key !== null)!
  return keptOf(copy, await readBase(context.tx, copy, builtIn.id), ['touchpoints_contact', 'orders_sale'])
}
