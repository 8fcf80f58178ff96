import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { notify } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'
import { campaign, permissions } from '../permissions.ts'
import { amountOf } from './authority.ts'

/** Tells who may approve a campaign that it waits for them: those whose role's limit reaches its amount; where there is none, administrators. */
export async function tellApprovers(context: Context, asked: Campaign): Promise<void> {
  const { limits, own } = await getSetting(context.tx, 'campaigns.approval')
  const roles = permissions.filter((p) => p.actions.includes('approve') && p.object === campaign.name).map((p) => p.role)
  const { rows } = await sql<{ id: string; chief: boolean }>`select member_id::text as id, chief from campaigns.approvers(${amountOf(asked)}, ${JSON.stringify(limits)}::jsonb, ${roles}::text[])`.execute(context.tx)
  const others = rows.filter((one) => own || one.id !== context.actor.memberId)
  const near = others.filter((one) => !one.chief)
  await notify(context, (near.length ? near : others).map(({ id }) => ({ memberId: id, reason: 'campaign-asked', ref: { object: 'campaign', id: asked.id } })))
}

/** Tells whoever asked what was decided. */
export async function tellAsker(context: Context, { id, askedBy }: Campaign, reason: 'campaign-approved' | 'campaign-declined'): Promise<void> {
  if (askedBy) await notify(context, [{ memberId: askedBy.id, reason, ref: { object: 'campaign', id } }])
}
