import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { partiesUnmerged } from '../party/contract.ts'
import { readParty } from '../party/get-party.ts'
import { indexParties } from '../search/index-party.ts'
import { type Kept, mergeRefusals, type unmergeParties as contract, type UnmergeInput } from './contract.ts'
import type { OpenMerge } from './fold-profile.ts'
import { partProfiles } from './part-profiles.ts'
import { type Kin, readKin, requireParty } from './read-cluster.ts'
import { sinceMerge } from './since-merge.ts'
import { writeOutcome } from './write-outcome.ts'

/** Takes a merge back, also one below others. Both records are as before it; later edits stay where they were made, unless decided otherwise, and the reply tells what stayed where. */
export async function unmergeParties(context: Context, partyId: Id, mergeId: Id, seen: number | null, decisions: UnmergeInput): Promise<ReplyOf<typeof contract>> {
  const { tx, actor, now } = context
  const kin = await readKin(context, [partyId], { lock: true })
  const { merge, rootId } = requireMerge(kin, partyId, mergeId, seen)
  const since = await sinceMerge(context, kin, merge)
  checkDecisions(since, decisions)
  const outcome = partProfiles(kin.cluster, merge, decisions.fields)
  await writeOutcome(context, outcome)
  await sql`select parties.move_rows(${merge.survivorId}, ${merge.mergedId}, ${decisions.rows.map((r) => r.what)}::text[], ${decisions.rows.map((r) => r.id)}::text[])`.execute(tx)
  await sql`select parties.detach(${mergeId}, ${now}, ${actor.memberId})`.execute(tx)
  await indexParties(tx, [...new Set([rootId, merge.survivorId, merge.mergedId])])
  await audit(context, { action: 'unmerge', object: 'party', id: merge.survivorId, detail: { otherId: merge.mergedId, decisions, after: Object.fromEntries(outcome.profiles) } })
  await audit(context, { action: 'unmerge', object: 'party', id: merge.mergedId, detail: { otherId: merge.survivorId } })
  await publish(context, partiesUnmerged, { survivorId: rootId, mergedId: merge.mergedId })
  const survivor = await readParty(context, rootId)
  return { survivor, mergedId: merge.mergedId, kept: since.map((k) => decided(k, decisions)), version: survivor.version }
}

function requireMerge({ members, cluster }: Kin, partyId: Id, mergeId: Id, seen: number | null): { merge: OpenMerge; rootId: Id } {
  const rootId = members.get(partyId)?.survivor_id ?? partyId
  const root = requireParty(members, rootId)
  const merge = cluster.merges.find((m) => m.id === mergeId)
  if (!merge) throw new Refusal(mergeRefusals['merge-not-found'], { id: mergeId })
  if (members.get(merge.mergedId)?.erased || root.erased) throw new Refusal(mergeRefusals['merge-erased'])
  if (seen !== null && seen !== root.version) throw new Refusal(common.stale, { version: root.version })
  return { merge, rootId }
}

function checkDecisions(since: readonly Kept[], { fields, rows }: UnmergeInput): void {
  const field = Object.keys(fields).find((f) => !since.some((k) => k.what === 'field' && k.id === f))
  if (field !== undefined) throw new Refusal(mergeRefusals['unmerge-field'], { field }, `/body/fields/${field}`)
  const row = rows.findIndex((r) => !since.some((k) => k.what === r.what && k.id === r.id && k.change === 'added' && k.on === 'survivor'))
  if (row >= 0) throw new Refusal(mergeRefusals['unmerge-row'], {}, `/body/rows/${row}`)
}

function decided(kept: Kept, { fields, rows }: UnmergeInput): Kept {
  if (kept.what === 'field') return { ...kept, on: fields[kept.id] ?? 'survivor' }
  return rows.some((r) => r.what === kept.what && r.id === kept.id) ? { ...kept, on: 'merged' } : kept
}
