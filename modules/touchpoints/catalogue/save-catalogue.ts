import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Catalogue, type ChannelInput, type KindInput, type StageInput, touchpointRefusals } from '../contract.ts'
import { findCatalogue } from './find-catalogue.ts'

/** Adds a channel or changes it. */
export async function saveChannel(context: Context, key: string, input: z.output<typeof ChannelInput>): Promise<Catalogue> {
  const row = { label: JSON.stringify(input.label), cost: input.cost ?? null, active: input.active, position: input.position }
  await context.tx.insertInto('touchpoints.channel').values({ key, ...row }).onConflict((c) => c.column('key').doUpdateSet(row)).execute()
  return saved(context, 'channel', key, input)
}

/** Adds a journey stage or changes it. */
export async function saveStage(context: Context, key: string, input: z.output<typeof StageInput>): Promise<Catalogue> {
  const row = { label: JSON.stringify(input.label), active: input.active, position: input.position }
  await context.tx.insertInto('touchpoints.stage').values({ key, ...row }).onConflict((c) => c.column('key').doUpdateSet(row)).execute()
  return saved(context, 'stage', key, input)
}

/** Adds a kind of touchpoint or changes it. Whether it counts as a contact holds for what is logged from now on. */
export async function saveKind(context: Context, key: string, input: z.output<typeof KindInput>): Promise<Catalogue> {
  const { tx } = context
  if (input.stage && !(await tx.selectFrom('touchpoints.stage').select('key').where('key', '=', input.stage).executeTakeFirst())) throw new Refusal(touchpointRefusals['unknown-word'], { word: input.stage, of: 'stage' }, '/body/stage')
  const row = { label: JSON.stringify(input.label), theme: input.theme, contact: input.contact, by_hand: input.byHand, stage: input.stage ?? null, active: input.active, position: input.position }
  await tx.insertInto('touchpoints.kind').values({ key, ...row }).onConflict((c) => c.column('key').doUpdateSet(row)).execute()
  return saved(context, 'kind', key, input)
}

async function saved(context: Context, of: 'channel' | 'stage' | 'kind', key: string, input: object): Promise<Catalogue> {
  await audit(context, { action: 'update', object: `touchpoint-${of}`, detail: { key, after: input } })
  return findCatalogue(context)
}
