import { type Filter, leavesOf } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { explainParties, type ExplainedRow } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { segmentRefusals } from '../segment/contract.ts'
import { readSegment } from '../segment/read-segments.ts'
import type { Explained, Reason } from './contract.ts'

/** Why a few parties are in a definition, or are not. */
export async function explain(context: Context, definition: Filter, ids: readonly string[]): Promise<Explained[]> {
  if (!ids.length) return []
  const leaves = leavesOf(definition)
  const rows = await explainParties(context, definition, ids, await getSetting(context.tx, 'firm.zone'))
  return rows.map((row) => ({ partyId: row.id, name: row.name, in: row.fits, reasons: leaves.map(({ speaksFor }, at) => reason(row, at, speaksFor)) }))
}

function reason({ holds, values }: ExplainedRow, at: number, speaksFor: boolean): Reason {
  const value = values[at] ?? null
  const did = typeof value === 'object' && value !== null && 'times' in value ? value as NonNullable<Reason['did']> : null
  const plain = did || (typeof value === 'object' && !Array.isArray(value)) ? null : Array.isArray(value) ? value.map(String) : value as string | number | boolean | null
  return { at, holds: holds[at]!, speaksFor, value: plain, did }
}

/** Whether a definition holds one party, condition by condition. */
export async function tryDefinition(context: Context, definition: Filter, partyId: string): Promise<Explained> {
  const [found] = await explain(context, definition, [partyId])
  if (!found) throw new Refusal(segmentRefusals['party-not-found'], { id: partyId })
  return found
}

/** Why a party is in a segment, or is not. */
export async function explainMember(context: Context, id: string, partyId: string): Promise<Explained> {
  return tryDefinition(context, (await readSegment(context, id)).definition, partyId)
}
