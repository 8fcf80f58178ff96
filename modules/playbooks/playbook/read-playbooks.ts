import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Playbook, playbookRefusals } from '../contract.ts'

/** Playbooks with their latest version and how many are where, among the parties that the asker may see. */
export async function readPlaybooks({ tx }: Pick<Context, 'tx'>, where: RawBuilder<unknown> = sql``): Promise<Playbook[]> {
  const { rows } = await sql<Playbook>`
    select p.id::text, p.name, p.state, json_build_object('id', o.id::text, 'name', o.name) as owner, p.valid_from::text as "validFrom", p.valid_to::text as "validTo", v.definition, v.number,
      (select json_build_object('active', count(*) filter (where r.state = 'active'), 'parked', count(*) filter (where r.state = 'parked'), 'ended', count(*) filter (where r.state = 'ended'), 'held', count(*) filter (where r.state = 'held'), 'goal', count(*) filter (where r.outcome = 'goal')) from playbooks.run r where r.playbook_id = p.id) as counts,
      to_json(p.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", p.version
    from playbooks.playbook p join people.member_name o on o.id = p.owner_id join lateral (select v.definition, v.number from playbooks.version v where v.playbook_id = p.id order by v.number desc limit 1) v on true ${where} order by p.id`.execute(tx)
  return rows
}

export async function readPlaybook(context: Pick<Context, 'tx'>, id: string): Promise<Playbook> {
  const [found] = await readPlaybooks(context, sql`where p.id = ${id}`)
  if (!found) throw new Refusal(playbookRefusals['not-found'], { id })
  return found
}

/** A playbook by its number, or by its name where one alone has it and is not retired. */
export async function findPlaybook(context: Pick<Context, 'tx'>, named: string): Promise<Playbook> {
  if (/^\d{1,18}$/.test(named)) return readPlaybook(context, named)
  const found = await readPlaybooks(context, sql`where p.name = ${named} and p.state <> 'retired'`)
  if (found.length !== 1) throw new Refusal(playbookRefusals['not-found'], { id: named })
  return found[0]!
}
