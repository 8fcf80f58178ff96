import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { modelRefusals, type ModelVersion } from '../contract.ts'
import { retireChampion } from './register-model.ts'

/** Makes a version the champion of its kind, whoever retired it before; the former champion retires. */
export async function approveModel(context: Context, id: string): Promise<void> {
  const { tx, actor, now } = context
  const { kind, state } = await stateOf(context, id)
  if (state === 'champion') throw new Refusal(modelRefusals['is-champion'], { id })
  await retireChampion(context, kind)
  await sql`update models.version set state = 'champion', approved_by = ${actor.memberId}, approved_at = ${now}, retired_at = null where id = ${id}`.execute(tx)
  await audit(context, { action: 'approve', object: 'model', id, detail: { kind } })
}

/** Retires a version; a champion leaves its kind without one. */
export async function retireModel(context: Context, id: string): Promise<void> {
  const { kind, state } = await stateOf(context, id)
  if (state === 'retired') throw new Refusal(modelRefusals['is-retired'], { id })
  await sql`update models.version set state = 'retired', retired_at = ${context.now} where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'retire', object: 'model', id, detail: { kind } })
}

async function stateOf({ tx }: Context, id: string): Promise<Pick<ModelVersion, 'kind' | 'state'>> {
  const { rows: [found] } = await sql<Pick<ModelVersion, 'kind' | 'state'>>`select kind, state from models.version where id = ${id} for update`.execute(tx)
  if (!found) throw new Refusal(modelRefusals['not-found'], { id })
  return found
}
