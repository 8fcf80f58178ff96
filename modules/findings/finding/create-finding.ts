import { common, Refusal } from '#kernel/refusal.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { countEvidence } from '../check/count-evidence.ts'
import { breadthOf, keepReading } from '../check/keep-reading.ts'
import { type FindingInput, findingMade, type WholeFinding } from '../contract.ts'
import { keepLinks } from './keep-links.ts'
import { linksOf } from './links-of.ts'
import { firmDay, getFinding } from './read-findings.ts'

/** Writes a finding down for whoever asks, and counts it at once: these are the numbers then. */
export async function createFinding(context: Context, input: FindingInput): Promise<WholeFinding> {
  const { tx, actor, now } = context
  if (!actor.memberId || !actor.unitId) throw new Refusal(common.forbidden, { action: 'create', object: 'finding' })
  if (input.shared) requireShare(actor)
  const reading = await countEvidence(context, input.evidence)
  const { id } = await tx.insertInto('findings.finding').values({
    claim: input.claim, layer: input.layer, figure: input.figure, definition: input.definition, evidence: JSON.stringify(input.evidence), expected: JSON.stringify(input.expected), action: input.action, path: input.path,
    owner_id: actor.memberId, unit_id: actor.unitId, ...breadthOf(actor), shared: input.shared, review_on: input.reviewOn, state_since: await firmDay(context), problem: null, checked_at: null, created_at: now, created_by: actor.memberId, updated_at: now,
  }).returning('id').executeTakeFirstOrThrow()
  await keepLinks(context, id, [...input.links, ...linksOf(input.evidence)])
  await keepReading(context, { id, claim: input.claim, owner_id: actor.memberId, evidence: input.evidence, expected: input.expected, state: 'unchecked' }, reading, actor)
  await audit(context, { action: 'create', object: 'finding', id, detail: { claim: input.claim, evidence: input.evidence } })
  await publish(context, findingMade, { findingId: id, ownerId: actor.memberId })
  return getFinding(context, id)
}

/** To show numbers of parties that others may not see is a right of its own. */
export function requireShare(actor: Actor): void {
  if (!reach(actor, 'share', 'finding')) throw new Refusal(common.forbidden, { action: 'share', object: 'finding' }, '/body/shared')
}
