import { sql } from 'kysely'
import type { Filter } from '#kernel/filter.ts'
import { fieldsIn, joins, partyCompiler, partyFields } from '#modules/parties/api.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compile } from '#platform/filter/compile.ts'

/** Which of some parties a filter finds. */
export async function matching({ tx, now }: Pick<Context, 'tx' | 'now'>, filter: Filter, partyIds: readonly string[]): Promise<Set<string>> {
  const { where, sources } = compile(filter, partyCompiler(await partyFields(tx, fieldsIn(filter)), now, await getSetting(tx, 'firm.zone'), true))
  const { rows } = await sql<{ id: string }>`select party.id::text as id from parties.party party ${joins(sources)} where party.id = any (${`{${partyIds.join(',')}}`}::bigint[]) and party.survivor_id is null and party.deleted_at is null and ${where}`.execute(tx)
  return new Set(rows.map((r) => r.id))
}
