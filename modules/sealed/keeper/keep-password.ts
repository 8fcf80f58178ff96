import { sql } from 'kysely'
import type { BodyOf, ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type changeKeeper as changeContract, type getKeeper as getContract, type readWraps as wrapsContract, sealedRefusals as r } from '../contract.ts'
import { knock } from './knock.ts'

/** Whether the asker has a password for sealed files, and what hangs on it. */
export async function getKeeper({ tx, actor }: Context): Promise<ReplyOf<typeof getContract>> {
  const { rows: [kept] } = await sql<ReplyOf<typeof getContract>>`
    select (select salt from sealed.keeper where member_id = ${actor.memberId}) as salt, (select to_json(set_at at time zone 'UTC')#>>'{}' || 'Z' from sealed.keeper where member_id = ${actor.memberId}) as "setAt",
      (select count(*)::int from sealed.file where adviser_id = ${actor.memberId} and locked_at is null) as files,
      exists (select from sealed.holder where member_id = ${actor.memberId} and circle_id = (select id from sealed.circle order by made_at desc limit 1)) as holds`.execute(tx)
  return kept!
}

/** Keeps what shows that a password is known, once. */
export async function setKeeper(context: Context, { salt, proof }: { salt: string; proof: string }): Promise<void> {
  const { rows: [set] } = await sql<{ done: boolean }>`select sealed.set_keeper(${salt}, ${proof}, ${context.now}) as done`.execute(context.tx)
  if (!set?.done) throw new Refusal(r['set-already'])
  await audit(context, { action: 'set-password', object: 'sealed' })
}

/** Everything that a password wraps, for their browser to wrap anew. */
export async function readWraps(http: HttpContext, proof: string): Promise<ReplyOf<typeof wrapsContract>> {
  const { db, actor, now } = http
  await knock(http, [{ keeper: actor.memberId ?? '0', proof }])
  const { rows: wraps } = await inTransaction(db, actor, ({ tx }) => sql<ReplyOf<typeof wrapsContract>['wraps'][number]>`select kind, id, about, value from sealed.wraps(${proof})`.execute(tx), now)
  return { wraps }
}

/** Changes a password with everything that it wraps; refused where something was begun meanwhile that would be lost. */
export async function changeKeeper(http: HttpContext, { oldProof, salt, proof, wraps }: BodyOf<typeof changeContract>): Promise<void> {
  const { db, actor, now } = http
  await knock(http, [{ keeper: actor.memberId ?? '0', proof: oldProof }])
  await inTransaction(db, actor, async (context) => {
    const { rows: [changed] } = await sql<{ done: boolean }>`select sealed.change_keeper(${oldProof}, ${salt}, ${proof}, ${JSON.stringify(wraps)}::jsonb, ${now}) as done`.execute(context.tx)
    if (!changed?.done) throw new Refusal(r.stale)
    await audit(context, { action: 'change-password', object: 'sealed', detail: { wraps: wraps.length } })
  }, now)
}
