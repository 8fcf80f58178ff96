import { sql } from 'kysely'
import { momentIn } from '#kernel/zoned.ts'
import { recordCreated, rowReader, settleChanges } from '#modules/exchange/api.ts'
import type { BatchContext, BatchResult, FieldSpec, ImportKind, Plan, RowResult, Settled } from '#modules/exchange/extension.ts'
import type { Remark } from '#modules/exchange/contract.ts'
import { contactKey } from '#modules/parties/api.ts'
import { logTouchpoints, removeTouchpoints } from '#modules/touchpoints/api.ts'
import { publish } from '#platform/events/publish.ts'
import { offersRedeemed } from '../contract.ts'
import { redeemMany, type Used } from '../redemption/redeem-many.ts'
import { codeField, named } from './code-kind.ts'

const fields: readonly FieldSpec[] = [
  codeField,
  { key: 'at', label: named('使用时间', '使用時間', 'Used at'), type: 'instant', group: 'offer', synonyms: ['核销时间', '日期', 'date', '核銷時間', 'redeemed at', '使用日期'], looksLike: ['date'] },
  { key: 'order', label: named('订单号', '訂單編號', 'Order number'), type: 'text', group: 'offer', synonyms: ['order', 'order no', '单号', '小票号'] },
  { key: 'party', label: named('客户（编号、电话或邮箱）', '顧客（編號、電話或電子郵件）', 'Customer (key, telephone or e-mail)'), type: 'text', group: 'offer', synonyms: ['customer', '客户', '会员号', '手机号', '電話', 'phone', 'email'], looksLike: ['phone', 'email', 'key'] },
]

type UsedOrFaults = { used: Used } | { faults: readonly Remark[] }

/** Codes that were used elsewhere, at a till say, from a file: a row is a use, judged by the same rules as one by hand. */
export const redemptionKind: ImportKind = {
  kind: 'offer-redemptions', label: named('优惠核销', '優惠核銷', 'Offers used'), settings: [],
  rights: { create: ['redeem', 'offer'], update: ['redeem', 'offer'] },
  fields: async () => fields,
  usualMatch: () => null,
  async open(_context, plan) {
    const read = rowReader(plan, fields)
    return {
      prepare: (rows) => rows.map((row, n): UsedOrFaults => {
        const { values, faults } = read(row)
        const one = (field: string) => values.get(field)?.[0] ?? null
        return faults.length ? { faults } : { used: usedOf(one, plan, n) }
      }),
      write: (batch, prepared) => write(batch, plan, prepared as UsedOrFaults[]),
    }
  },
  undo,
}

function usedOf(one: (field: string) => string | null, { zone }: Plan, n: number): Used {
  const [day, time = '12:00:00'] = one('at')?.split('T') ?? []
  const party = one('party')
  return { n, code: one('code')!.toUpperCase(), at: day ? momentIn(zone, day, time).toISOString() : null, order: one('order'), party, phone: (party && contactKey('phone', party)) || null, email: party && contactKey('email', party) }
}

async function write(context: BatchContext, plan: Plan, read: readonly UsedOrFaults[]): Promise<BatchResult> {
  const judged = await redeemMany(context, read.flatMap((r) => ('used' in r ? [r.used] : [])), plan)
  const rows = read.map((r): RowResult => {
    if ('faults' in r) return { outcome: 'failed', reasons: r.faults }
    const found = judged.get(r.used.n)!
    return found.reason === null ? { outcome: 'updated' } : { outcome: found.reason === 'redeemed' ? 'skipped' : 'failed', reasons: [{ code: `offers/${found.reason}`, params: { code: r.used.code, ...found.params } }] }
  })
  const done = [...judged.values()].filter((j) => j.reason === null)
  if (plan.dry || !done.length) return { rows, records: {} }
  await recordCreated(context, 'offer-gift', sql`select unnest(${done.map((d) => d.giftId)}::bigint[])`)
  const touchpoints = await logTouchpoints(context, done.map((d) => ({ kind: 'offer-redeemed', direction: 'in', at: new Date(d.at), participants: [{ partyId: d.partyId, role: 'subject' }], memberId: context.actor.memberId, text: d.offer, source: 'offers', sourceKey: d.giftId, ref: { object: 'offer', id: d.offerId }, importId: context.importId })))
  if (touchpoints.length) await recordCreated(context, 'touchpoint', sql`select unnest(${touchpoints}::bigint[])`)
  await publish(context, offersRedeemed, { offerIds: [...new Set(done.map((d) => d.offerId))], redeemed: done.length })
  return { rows, records: { 'offer-gift': done.length } }
}

/** Uses are taken back: the gifts can be used again, and what was logged of it goes. */
async function undo(context: BatchContext, most: number): Promise<Settled> {
  const noted = async (object: string) => (await sql<{ id: string }>`select record_id::text as id from exchange.change where import_id = ${context.importId} and object = ${object} and kept is null order by record_id desc limit ${most}`.execute(context.tx)).rows.map((r) => r.id)
  const logged = await noted('touchpoint')
  if (logged.length) {
    await removeTouchpoints(context, logged)
    await settleChanges(context, 'touchpoint', sql`select id as record_id, 'removed' as outcome from unnest(${logged}::bigint[]) id`)
  }
  const gifts = await noted('offer-gift')
  if (!gifts.length) return { removed: 0, restored: 0, kept: 0 }
  await sql`update offers.gift set state = 'given', redeemed_at = null, redeemed_by = null, order_id = null where id = any (${gifts}::bigint[]) and state = 'redeemed'`.execute(context.tx)
  return settleChanges(context, 'offer-gift', sql`select id as record_id, 'restored' as outcome from unnest(${gifts}::bigint[]) id`)
}
