import { type RawBuilder, sql } from 'kysely'
import { type Filter, leavesOf } from '#kernel/filter.ts'
import type { Context } from '#platform/db/transaction.ts'
import { didValue } from '#platform/filter/behaviour.ts'
import { compile, type Compiler } from '#platform/filter/compile.ts'
import type { Source } from '#platform/filter/field.ts'
import { joins, living } from './find-parties.ts'
import { partyCompiler } from './party-compiler.ts'
import { partyFields } from './party-fields.ts'
import { fieldsIn, requireActs, requireOpen } from './require-level.ts'

/** How a party stands to a filter: whether it fits, and for each leaf in order whether it holds, with the value that it was compared with. */
export interface ExplainedRow { id: string; name: string; fits: boolean; holds: boolean[]; values: unknown[] }

/** Explains a filter for a few visible parties, in one statement. */
export async function explainParties(context: Context, filter: Filter, ids: readonly string[], zone: string): Promise<ExplainedRow[]> {
  const { tx, actor, now } = context
  const fields = await partyFields(tx, fieldsIn(filter))
  requireOpen(actor, fieldsIn(filter))
  requireActs(actor, filter, fields.activities)
  const compiler = partyCompiler(fields, now, zone, true)
  const leaves = leavesOf(filter).map(({ node }) => ({ node, ...compile(node, compiler) }))
  const whole = compile(filter, compiler)
  const sources = [...new Map([...whole.sources, ...leaves.flatMap((l) => l.sources)].map((s): [string, Source] => [s.name, s])).values()]
  const list = (parts: RawBuilder<unknown>[]): RawBuilder<unknown> => sql`json_build_array(${sql.join(parts)})`
  const { rows } = await sql<ExplainedRow>`
    select party.id::text, party.name, (${whole.where}) is true as fits, ${leaves.length ? list(leaves.map((l) => sql`(${l.where}) is true`)) : sql`'[]'::json`} as holds, ${leaves.length ? list(leaves.map((l) => valueOf(l.node, compiler))) : sql`'[]'::json`} as values
    from parties.party party ${joins(sources)} where ${living(actor)} and party.id = any (${`{${ids.join(',')}}`}::bigint[]) order by array_position(${`{${ids.join(',')}}`}::bigint[], party.id)`.execute(tx)
  return rows
}

/** What a leaf was compared with: a field's value, what was done, who is connected. */
function valueOf(node: Filter, c: Compiler): RawBuilder<unknown> {
  if ('did' in node) return didValue(node.did, c, compile)
  if ('connected' in node) return sql`(select json_agg(n.name order by n.name) from (select distinct far.name from parties.connection c join parties.party far on far.id = case c.party_id when party.id then c.to_id else c.party_id end
    where party.id in (c.party_id, c.to_id) and (c.valid_to is null or c.valid_to >= current_date) ${node.connected.type ? sql`and c.type = ${node.connected.type}` : sql``} limit 3) n)`
  if (!('field' in node)) return sql`null::json`
  const field = c.fields.get(node.field)!
  return field.matches && !field.custom && field.key !== 'age' ? sql`null::json` : sql`to_json(${field.sql})`
}
