import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { AnalysisInput, SavedAnalysis } from '../contract.ts'
import { understood } from '../query/ask-measures.ts'
import '../tables.ts'
import { getAnalysis, readOwnAnalysis } from './read-analyses.ts'

/** Keeps an analysis. One that could not be answered is refused now, not when it is opened. */
export async function createAnalysis(context: Context, input: AnalysisInput): Promise<SavedAnalysis> {
  const { tx, actor, now } = context
  if (!actor.memberId) throw new Refusal(common.forbidden, { action: 'save', object: 'analysis' })
  await understood(context, input.query)
  const { id } = await tx.insertInto('measures.analysis').values({ ...columnsOf(input), owner_id: actor.memberId, created_at: now, updated_at: now }).returning('id').executeTakeFirstOrThrow()
  return recorded(context, id, 'create', null)
}

/** Changes one's own analysis, if it is still as it was last seen. */
export async function changeAnalysis(context: Context, id: string, input: AnalysisInput, ifMatch: number | null): Promise<SavedAnalysis> {
  const before = await readOwnAnalysis(context, id)
  if (ifMatch !== before.version) throw new Refusal(common.stale, { version: before.version })
  await understood(context, input.query)
  await context.tx.updateTable('measures.analysis').set((e) => ({ ...columnsOf(input), updated_at: context.now, version: e('version', '+', 1) })).where('id', '=', id).execute()
  return recorded(context, id, 'update', before)
}

/** Deletes one's own analysis; its schedule goes with it. */
export async function deleteAnalysis(context: Context, id: string): Promise<void> {
  const before = await readOwnAnalysis(context, id)
  await context.tx.deleteFrom('measures.analysis').where('id', '=', id).execute()
  await audit(context, { action: 'delete', object: 'analysis', id, detail: { before } })
}

const columnsOf = ({ name, query, picture, shared }: AnalysisInput) => ({ name, query: JSON.stringify(query), picture, shared })

async function recorded(context: Context, id: string, action: string, before: SavedAnalysis | null): Promise<SavedAnalysis> {
  const after = await getAnalysis(context, id)
  await audit(context, { action, object: 'analysis', id, detail: { before, after } })
  return after
}
