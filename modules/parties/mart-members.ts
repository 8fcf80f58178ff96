import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Extensions } from '#platform/extend/gather.ts'
import '#platform/warehouse/mart/mart.ts'

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The records of a mart: those of its units, and of the units below them, that live in its regions. Who may not see addresses may not ask by region either. */
export const membersOfMart: Extensions['martMembers'][number] = async ({ unitIds, regions }, viewer, tx) => {
  if (regions.length && !viewer.sees('party.address')) throw new Refusal(common.forbidden, { action: 'read', object: 'party', field: 'address' })
  const { rows: units } = await sql<{ id: string }>`with recursive below (id) as (select unnest(${`{${unitIds.join(',')}}`}::bigint[]) union select u.id from people.unit u join below b on u.parent_id = b.id) select id::text from below`.execute(tx)
  const conditions = [...(unitIds.length ? [`unit_id in (${units.map((u) => u.id).join(',')})`] : []), ...(regions.length ? [`region in (${regions.map(quoted).join(', ')})`] : [])]
  return `select id from ${viewer.table('parties_party')} final where ${conditions.join(' and ') || 'true'}`
}
