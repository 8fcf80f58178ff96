import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type ContactPolicy, policyRefusals, type putContactPolicy as contract } from './contract.ts'

/** How each level is looked after. */
export async function findContactPolicies({ tx }: Pick<Context, 'tx'>): Promise<{ policies: ContactPolicy[] }> {
  const { rows } = await sql<ContactPolicy>`
    select p.level::int, p.active, p.who, case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as member, p.channel, p.every_days as "everyDays", p.purpose, p.bonds
    from intelligence.contact_policy p left join people.member_name m on m.id = p.member_id order by p.level`.execute(tx)
  return { policies: rows }
}

/** Changes a level's policy. */
export async function putContactPolicy(context: Context, level: number, input: BodyOf<typeof contract>): Promise<ContactPolicy> {
  const { tx, actor, now } = context
  const memberId = input.who === 'member' ? input.memberId ?? null : null
  if (input.who === 'member' && !(await sql`select from people.member_name where id = ${memberId}::bigint and active`.execute(tx)).rows.length) throw new Refusal(policyRefusals['policy-member'], {}, '/body/memberId')
  if (input.channel && !(await sql`select from touchpoints.channel where key = ${input.channel}`.execute(tx)).rows.length) throw new Refusal(policyRefusals['policy-channel'], { channel: input.channel }, '/body/channel')
  await sql`update intelligence.contact_policy set active = ${input.active}, who = ${input.who}, member_id = ${memberId}, channel = ${input.channel ?? null}, every_days = ${input.everyDays ?? null}, purpose = ${input.purpose}, bonds = ${`{${input.bonds.join(',')}}`}::text[], updated_at = ${now}, updated_by = ${actor.memberId} where level = ${level}`.execute(tx)
  await audit(context, { action: 'update', object: 'contact-policy', id: String(level), detail: { after: input } })
  return (await findContactPolicies(context)).policies.find((p) => p.level === level)!
}
