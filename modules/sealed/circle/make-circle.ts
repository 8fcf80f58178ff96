import { sql } from 'kysely'
import type { BodyOf, ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type getCircle as getContract, type makeCircle as makeContract, sealedRefusals as r } from '../contract.ts'
import { knock } from '../keeper/knock.ts'

/** The circle in force, and who could belong to one: whoever has set a password for sealed files. */
export async function getCircle({ tx }: Context): Promise<ReplyOf<typeof getContract>> {
  const { rows: [circle] } = await sql<NonNullable<ReplyOf<typeof getContract>['circle']>>`
    select c.id::text, c.public_key as "publicKey", c.threshold, to_json(c.made_at at time zone 'UTC')#>>'{}' || 'Z' as "madeAt", (select count(*)::int from sealed.file f where f.circle_id = c.id) as files,
      (select json_agg(json_build_object('id', m.id::text, 'name', m.name) order by m.id) from sealed.holder h join people.member_name m on m.id = h.member_id where h.circle_id = c.id) as holders
    from sealed.circle c order by c.made_at desc limit 1`.execute(tx)
  const { rows: able } = await sql<ReplyOf<typeof getContract>['able'][number]>`
    select m.id::text, m.name, k.salt from sealed.keeper k join people.member_name m on m.id = k.member_id where m.active order by m.id`.execute(tx)
  return { circle: circle ?? null, able }
}

/** Makes a circle of three, each of whom showed their password in the same session. */
export async function makeCircle(http: HttpContext, { id, publicKey, privateKey, threshold, holders }: BodyOf<typeof makeContract>): Promise<void> {
  const { db, actor, now } = http
  if (new Set(holders.map((h) => h.memberId)).size < holders.length) throw new Refusal(r['same-twice'], {}, '/body/holders')
  await knock(http, holders.map(({ memberId, proof }) => ({ keeper: memberId, proof })))
  await inTransaction(db, actor, async (context) => {
    const { rows: [made] } = await sql<{ done: boolean }>`select sealed.make_circle(${id}::uuid, ${publicKey}, ${privateKey}, ${threshold}, ${JSON.stringify(holders)}::jsonb, ${now}) as done`.execute(context.tx)
    if (!made?.done) throw new Refusal(r['wrong-password'], { whose: 'adviser' })
    await audit(context, { action: 'make-circle', object: 'sealed', detail: { circle: id, holders: holders.map((h) => h.memberId) } })
  }, now)
}
