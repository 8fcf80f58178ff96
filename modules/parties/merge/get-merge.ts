import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type getMerge as contract, mergeRefusals } from './contract.ts'
import { readMerge } from './find-merges.ts'
import { readKin } from './read-cluster.ts'
import { sinceMerge } from './since-merge.ts'

/** A merge with what changed since: what there is to decide before it is taken back. */
export async function getMerge(context: Context, partyId: Id, mergeId: Id): Promise<ReplyOf<typeof contract>> {
  const kin = await readKin(context, [partyId], { lock: false })
  const merge = kin.cluster.merges.find((m) => m.id === mergeId)
  if (!merge || !kin.members.get(merge.survivorId)?.may_read) throw new Refusal(mergeRefusals['merge-not-found'], { id: mergeId })
  return { ...await readMerge(context, mergeId), since: await sinceMerge(context, kin, merge) }
}
