import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { judge } from '../check/judge.ts'
import { type FindingChange, findingRefusals, type WholeFinding } from '../contract.ts'
import { requireShare } from './create-finding.ts'
import { keepLinks } from './keep-links.ts'
import { firmDay, getFinding } from './read-findings.ts'

/** Changes a finding if it still has the version its editor saw. What is expected anew is held against the last number at once. */
export async function updateFinding(context: Context, id: string, change: FindingChange, seen: number | null): Promise<WholeFinding> {
  const before = await getFinding(context, id)
  if (!before.mayChange) throw new Refusal(common.forbidden, { action: 'update', object: 'finding' })
  if (seen !== null && seen !== before.version) throw new Refusal(common.stale, { version: before.version })
  if (change.shared && !before.shared) requireShare(context.actor)
  const { links, ownerId, expected, reviewOn, ...words } = change
  await context.tx.updateTable('findings.finding').set({
    ...words, ...(reviewOn !== undefined && { review_on: reviewOn }), ...(ownerId && (await ownerOf(context, ownerId))), ...(expected && (await expecting(context, before, expected))),
    updated_at: context.now, version: before.version + 1,
  }).where('id', '=', id).execute()
  if (links) await keepLinks(context, id, links)
  await audit(context, { action: 'update', object: 'finding', id, detail: { before: { claim: before.claim, expected: before.expected, reviewOn: before.reviewOn, shared: before.shared, ownerId: before.owner.id }, after: change } })
  return getFinding(context, id)
}

async function ownerOf({ tx }: Context, ownerId: string): Promise<{ owner_id: string; unit_id: string }> {
  const { rows: [owner] } = await sql<{ unit_id: string }>`select unit_id::text from people.member_name where id = ${ownerId} and active`.execute(tx)
  if (!owner) throw new Refusal(findingRefusals['owner-unknown'], { id: ownerId }, '/body/ownerId')
  return { owner_id: ownerId, unit_id: owner.unit_id }
}

async function expecting(context: Context, { last, evidence, state: was, stateSince }: WholeFinding, expected: NonNullable<FindingChange['expected']>): Promise<{ expected: string; state: WholeFinding['state']; state_since: string }> {
  const holds = last && evidence.of !== 'noted' ? judge(last, expected) : null
  const state = holds === null ? 'unchecked' : holds ? 'holds' : 'no-longer'
  return { expected: JSON.stringify(expected), state, state_since: state === was ? stateSince : await firmDay(context) }
}
