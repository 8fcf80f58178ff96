import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { eventRefusals, type Rule, type RuleInput } from './contract.ts'

export async function getEventRules({ tx }: Context): Promise<{ items: Rule[] }> {
  const { rows } = await sql<Rule>`select id::text, type, page, kind, daily, active, text from forms.rule order by type, page, id`.execute(tx)
  return { items: rows }
}

/** Makes events of a type touchpoints; those that came before stay what they are. */
export async function addEventRule(context: Context, { type, page, kind, daily, active, text }: RuleInput): Promise<{ items: Rule[] }> {
  const { rows: [known] } = await sql`select from touchpoints.kind where key = ${kind} and active`.execute(context.tx)
  if (!known) throw new Refusal(eventRefusals['rule-kind'], { kind }, '/body/kind')
  await sql`insert into forms.rule (type, page, kind, daily, active, text) values (${type}, ${page}, ${kind}, ${daily}, ${active}, ${text})`.execute(context.tx)
  await audit(context, { action: 'update', object: 'form', detail: { rule: { type, page, kind, daily, active } } })
  return getEventRules(context)
}

export async function removeEventRule(context: Context, id: string): Promise<{ items: Rule[] }> {
  await sql`delete from forms.rule where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'update', object: 'form', detail: { ruleRemoved: id } })
  return getEventRules(context)
}
