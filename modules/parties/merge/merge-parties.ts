import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { partiesMerged } from '../party/contract.ts'
import { indexParty } from '../search/index-party.ts'
import { type Merge, type MergeInput, mergeRefusals } from './contract.ts'
import { readMerge } from './find-merges.ts'
import { joinProfiles } from './join-profiles.ts'
import { type Kin, type Member, readKin, requireParty } from './read-cluster.ts'
import { writeOutcome } from './write-outcome.ts'

/** Merges one record into another: an alias from then on. Its rows stay its own, its empty and chosen fields pass to the survivor, and whatever was merged into it stands for the survivor too. */
export async function mergeParties(context: Context, survivorId: Id, { mergedId, survivorVersion, mergedVersion, choices }: MergeInput): Promise<Merge> {
  const { tx, actor, now } = context
  if (survivorId === mergedId) throw new Refusal(mergeRefusals['merge-itself'], {}, '/body/mergedId')
  const kin = await readKin(context, [survivorId, mergedId], { lock: true })
  const [survivor, merged] = [requireParty(kin.members, survivorId), requireParty(kin.members, mergedId)]
  check(kin, survivor, merged, choices)
  if (survivor.version !== survivorVersion) throw new Refusal(common.stale, { version: survivor.version }, '/body/survivorVersion')
  if (merged.version !== mergedVersion) throw new Refusal(common.stale, { version: merged.version }, '/body/mergedVersion')
  const { rows: [made] } = await sql<{ id: Id }>`select parties.attach(${survivorId}, ${mergedId}, ${JSON.stringify(choices)}::jsonb, ${now}, ${actor.memberId})::text as id`.execute(tx)
  const outcome = joinProfiles(kin.cluster, { id: made!.id, survivorId, mergedId, choices }, await uniqueFields(context))
  await writeOutcome(context, outcome)
  await indexParty(context, survivorId)
  await audit(context, { action: 'merge', object: 'party', id: survivorId, detail: { otherId: mergedId, choices, after: outcome.profiles.get(survivorId) } })
  await audit(context, { action: 'merge', object: 'party', id: mergedId, detail: { otherId: survivorId } })
  await publish(context, partiesMerged, { survivorId, mergedId })
  return readMerge(context, made!.id)
}

function check({ members }: Kin, survivor: Member, merged: Member, choices: MergeInput['choices']): void {
  if (survivor.kind !== merged.kind) throw new Refusal(mergeRefusals['merge-kinds'], { survivor: survivor.kind, merged: merged.kind })
  const standsFor = (id: unknown, root: Member) => id === root.id || members.get(String(id))?.survivor_id === root.id
  if (standsFor(survivor.profile.parentId, merged) || standsFor(merged.profile.parentId, survivor)) throw new Refusal(mergeRefusals['merge-parent'])
  const unknown = Object.keys(choices).find((f) => !(f in survivor.profile) && !(f in merged.profile))
  if (unknown !== undefined) throw new Refusal(mergeRefusals['merge-choice'], { field: unknown }, `/body/choices/${unknown}`)
}

/** Fields of which no two records may have the same value: theirs stays with the merged record. */
async function uniqueFields({ tx }: Context): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`select key from parties.field where is_unique`.execute(tx)
  return new Set(rows.map((r) => `custom.${r.key}`))
}
