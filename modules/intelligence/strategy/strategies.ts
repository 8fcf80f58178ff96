import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type createStrategy as contract, type Strategy, strategyRefusals } from './contract.ts'

/** Every strategy with how many parties it applies to now. One pass over the standings counts for all of them. */
export async function findStrategies({ tx }: Pick<Context, 'tx'>): Promise<{ strategies: Strategy[] }> {
  const { rows } = await sql<Strategy>`
    with counted as materialized (
      select s.stage_shown as stage, s.growth, s.acquaintance, s.rung_shown as rung, count(*) as n from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null group by 1, 2, 3, 4)
    select t.id::text, t.vocabulary, t.code::int, t.name, t.steps, t.active, t.position,
      coalesce((select sum(c.n) from counted c where t.code = case t.vocabulary when 'stage' then c.stage when 'growth' then c.growth when 'acquaintance' then c.acquaintance else c.rung end), 0)::int as parties
    from intelligence.strategy t order by t.position, t.id`.execute(tx)
  return { strategies: rows }
}

type Input = BodyOf<typeof contract>

/** Writes a strategy down. */
export async function createStrategy(context: Context, input: Input): Promise<Strategy> {
  const { rows: [made] } = await sql<{ id: string }>`insert into intelligence.strategy (vocabulary, code, name, steps, active, position, updated_at, updated_by) values (${input.vocabulary}, ${input.code}, ${JSON.stringify(input.name)}, ${JSON.stringify(input.steps)}, ${input.active}, ${input.position}, ${context.now}, ${context.actor.memberId}) returning id::text`.execute(context.tx)
  return kept(context, made!.id, 'create', input)
}

/** Changes a strategy. */
export async function putStrategy(context: Context, id: string, input: Input): Promise<Strategy> {
  const changed = await sql`update intelligence.strategy set vocabulary = ${input.vocabulary}, code = ${input.code}, name = ${JSON.stringify(input.name)}, steps = ${JSON.stringify(input.steps)}, active = ${input.active}, position = ${input.position}, updated_at = ${context.now}, updated_by = ${context.actor.memberId} where id = ${id}`.execute(context.tx)
  if (!changed.numAffectedRows) throw new Refusal(strategyRefusals['no-strategy'], { id })
  return kept(context, id, 'update', input)
}

/** Takes a strategy away. */
export async function deleteStrategy(context: Context, id: string): Promise<void> {
  const gone = await sql`delete from intelligence.strategy where id = ${id}`.execute(context.tx)
  if (!gone.numAffectedRows) throw new Refusal(strategyRefusals['no-strategy'], { id })
  await audit(context, { action: 'delete', object: 'strategy', id })
}

async function kept(context: Context, id: string, action: string, after: Input): Promise<Strategy> {
  await audit(context, { action, object: 'strategy', id, detail: { after } })
  return (await findStrategies(context)).strategies.find((s) => s.id === id)!
}
