import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Incentive, type IncentiveInput, journeyRefusals as r } from '../contract.ts'
import '../tables.ts'
import { findIncentives } from './find-incentives.ts'

/** Sets a fee, discount or points. */
export async function createIncentive(context: Context, input: IncentiveInput): Promise<Incentive> {
  await check(context, input)
  const { id } = await context.tx.insertInto('journeys.incentive').values({ ...rowOf(input), created_at: context.now, updated_at: context.now }).returning('id').executeTakeFirstOrThrow()
  await audit(context, { action: 'create', object: 'incentive', id, detail: { after: input } })
  return read(context, id)
}

/** Changes a rule. */
export async function updateIncentive(context: Context, id: string, input: IncentiveInput, ifMatch: number | null): Promise<Incentive> {
  const before = await read(context, id)
  if (ifMatch !== null && ifMatch !== before.version) throw new Refusal(common.stale, { version: before.version })
  await check(context, input)
  await context.tx.updateTable('journeys.incentive').where('id', '=', id).set({ ...rowOf(input), updated_at: context.now }).set((e) => ({ version: e('version', '+', 1) })).execute()
  await audit(context, { action: 'update', object: 'incentive', id, detail: { before, after: input } })
  return read(context, id)
}

/** Deletes a rule. */
export async function deleteIncentive(context: Context, id: string): Promise<void> {
  const before = await read(context, id)
  await context.tx.deleteFrom('journeys.incentive').where('id', '=', id).execute()
  await audit(context, { action: 'delete', object: 'incentive', id, detail: { before } })
}

async function read(context: Context, id: string): Promise<Incentive> {
  const [found] = await findIncentives(context, { id })
  if (!found) throw new Refusal(r['incentive-not-found'], { id })
  return found
}

const rowOf = (i: IncentiveInput) => ({ channel: i.channel, kind: i.kind ?? null, effect: i.effect, amount: i.amount, text: JSON.stringify(i.text), valid_from: i.validFrom, valid_to: i.validTo ?? null })

async function check({ tx }: Context, { channel, kind, validFrom, validTo }: IncentiveInput): Promise<void> {
  if (validTo && validTo < validFrom) throw new Refusal(r.dates, {}, '/body/validTo')
  if (!(await tx.selectFrom('touchpoints.channel').select('key').where('key', '=', channel).executeTakeFirst())) throw new Refusal(r['unknown-word'], { word: channel }, '/body/channel')
  if (kind && !(await tx.selectFrom('touchpoints.kind').select('key').where('key', '=', kind).executeTakeFirst())) throw new Refusal(r['unknown-word'], { word: kind }, '/body/kind')
}
