import { common, Refusal } from '#kernel/refusal.ts'
import { toUnits } from '#kernel/money.ts'
import { conditionOf, fieldsIn, partyFields } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Offer, type OfferInput, offerRefusals as r } from '../contract.ts'
import '../tables.ts'
import { readOffer } from './read-offers.ts'

/** Makes an offer as a draft. */
export async function createOffer(context: Context, input: OfferInput): Promise<Offer> {
  await check(context, input)
  const { tx, actor, now } = context
  const { id } = await tx.insertInto('offers.offer').values({ ...rowOf(input), created_at: now, created_by: actor.memberId, updated_at: now }).returning('id').executeTakeFirstOrThrow()
  await audit(context, { action: 'create', object: 'offer', id, detail: { after: input } })
  return readOffer(context, id)
}

/** Changes an offer. Whoever has a code keeps it: where codes come from is fixed once one was given. */
export async function updateOffer(context: Context, id: string, input: OfferInput, ifMatch: number | null): Promise<Offer> {
  const before = await readOffer(context, id)
  if (ifMatch !== null && ifMatch !== before.version) throw new Refusal(common.stale, { version: before.version })
  await check(context, input, id)
  if (before.counts.given && (input.codes !== before.codes || (input.commonCode ?? null) !== before.commonCode)) throw new Refusal(r['codes-fixed'], {}, '/body/codes')
  await context.tx.updateTable('offers.offer').where('id', '=', id).set({ ...rowOf(input), updated_at: context.now }).set((e) => ({ version: e('version', '+', 1) })).execute()
  await audit(context, { action: 'update', object: 'offer', id, detail: { before, after: input } })
  return readOffer(context, id)
}

/** Opens an offer for giving, or closes it. */
export async function setOfferState(context: Context, id: string, state: 'active' | 'closed'): Promise<Offer> {
  const before = await readOffer(context, id)
  if (before.state === state) throw new Refusal(r['state-change'], { from: before.state, to: state })
  if (state === 'active' && before.commonCode) await requireFree(context, before.commonCode, id)
  await context.tx.updateTable('offers.offer').where('id', '=', id).set({ state, updated_at: context.now }).set((e) => ({ version: e('version', '+', 1) })).execute()
  await audit(context, { action: 'update', object: 'offer', id, detail: { before: before.state, after: state } })
  return readOffer(context, id)
}

const cents = (amount: string): string => String(toUnits(amount) / 100n)

const rowOf = (input: OfferInput) => ({
  name: input.name, terms: input.terms || null, benefit: input.benefit, worth: input.worth ?? null, codes: input.codes, common_code: input.codes === 'common' ? input.commonCode! : null, prefix: input.prefix,
  valid_from: input.validFrom ?? null, valid_to: input.validTo ?? null, valid_days: input.validDays ?? null, per_party: input.perParty, stock: input.stock ?? null, who: input.who ? JSON.stringify(input.who) : null,
  least_cents: input.least ? cents(input.least) : null, cost_cents: cents(input.cost), transferable: input.transferable, invitation: input.invitation ? JSON.stringify(input.invitation) : null,
})

async function check(context: Context, input: OfferInput, id?: string): Promise<void> {
  if (input.validFrom && input.validTo && input.validTo < input.validFrom) throw new Refusal(r.dates, {}, '/body/validTo')
  if ((input.benefit === 'percent' || input.benefit === 'amount') && !input.worth) throw new Refusal(common.invalid, {}, '/body/worth')
  if (input.invitation && input.codes !== 'generated' && input.codes !== 'imported') throw new Refusal(r['invitation-codes'], {}, '/body/codes')
  const thanks = input.invitation?.thanksId
  if (thanks && (thanks === id || !(await context.tx.selectFrom('offers.offer').select('id').where('id', '=', thanks).executeTakeFirst()))) throw new Refusal(r['thanks-unknown'], { id: thanks }, '/body/invitation/thanksId')
  if (input.codes === 'common' && !input.commonCode) throw new Refusal(r['code-needed'], {}, '/body/commonCode')
  if (input.codes === 'common') await requireFree(context, input.commonCode!, id)
  if (input.who) conditionOf(context, await partyFields(context.tx, fieldsIn(input.who)), { filter: input.who })
}

async function requireFree({ tx }: Context, code: string, id = '0'): Promise<void> {
  if (await tx.selectFrom('offers.offer').select('id').where('common_code', '=', code).where('state', '!=', 'closed').where('id', '!=', id).executeTakeFirst()) throw new Refusal(r['code-taken'], { code }, '/body/commonCode')
}
