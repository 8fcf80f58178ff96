import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal, type RefusalKind } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { valueRefusals as r } from '../party/contract.ts'
import type { getServiceRates as contract, ServiceRate } from './contract.ts'

type Named = ReplyOf<typeof contract>['kinds'][number]

/** All rates, the newest first, with what can have one. */
export async function getServiceRates({ tx }: Context): Promise<ReplyOf<typeof contract>> {
  const { rows: rates } = await sql<ServiceRate>`select what, key, from_day::text as day, trim_scale(amount)::text as amount from value.rate order by what, key, from_day desc`.execute(tx)
  const { rows: channels } = await sql<Named>`select key, label from touchpoints.channel where active order by position, key`.execute(tx)
  const { rows: kinds } = await sql<Named>`select key, label from touchpoints.kind where active and contact order by position, key`.execute(tx)
  const { rows: roles } = await sql<{ code: string; name: string }>`select code, name from people.role where code is not null order by id`.execute(tx)
  return { currency: await getSetting(tx, 'firm.currency'), rates, channels, kinds, roles }
}

interface At { what: ServiceRate['what']; key: string; day: string }

/** Sets a rate from a day on; earlier days keep theirs. */
export async function setServiceRate(context: Context, { what, key, day }: At, amount: string): Promise<ServiceRate> {
  const { tx, actor, now } = context
  await checkKey(context, what, key)
  await sql`insert into value.rate (what, key, from_day, amount, at, by) values (${what}, ${key}, ${day}, ${amount}, ${now}, ${actor.memberId}) on conflict (what, key, from_day) do update set amount = excluded.amount, at = excluded.at, by = excluded.by`.execute(tx)
  await audit(context, { action: 'update', object: 'service-rate', detail: { what, key, day, amount } })
  return { what, key, day, amount }
}

async function checkKey({ tx }: Context, what: At['what'], key: string): Promise<void> {
  const known: Record<At['what'], [ReturnType<typeof sql>, RefusalKind]> = {
    channel: [sql`select from touchpoints.channel where key = ${key}`, r['channel-unknown']], kind: [sql`select from touchpoints.kind where key = ${key}`, r['kind-unknown']], staff: [sql`select from people.role where code = ${key} union all select where ${key} = '*'`, r['role-unknown']],
  }
  const [text, refusal] = known[what]
  if (!(await text.execute(tx)).rows.length) throw new Refusal(refusal, { key }, '/params/key')
}

/** Takes a rate back. */
export async function removeServiceRate(context: Context, { what, key, day }: At): Promise<void> {
  const { numAffectedRows } = await sql`delete from value.rate where what = ${what} and key = ${key} and from_day = ${day}`.execute(context.tx)
  if (!numAffectedRows) throw new Refusal(r['rate-not-found'], { what, key, day })
  await audit(context, { action: 'delete', object: 'service-rate', detail: { what, key, day } })
}
