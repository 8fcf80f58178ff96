import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { Compiler } from '#platform/filter/compile.ts'
import type { Source } from '#platform/filter/field.ts'
import type { PartyFields } from './party-fields.ts'

/** How filters of parties become SQL: their fields, what they do (what was merged counts for its survivor), whom they are connected with. `few`: asked of a few parties only. */
export function partyCompiler(fields: PartyFields, now: Date, zone: string, few = false): Compiler {
  const acting = { activities: fields.activities, join: (party: RawBuilder<unknown>) => sql`join parties.party alias on alias.id = ${party}`, stands: standsFor(sql`alias`), asked: sql`party.id` }
  return { fields, now, today: dayIn(zone, now), zone, acting, few, connected }
}

/** Whom a record stands for now; the index party_stands_for is over this expression. */
const standsFor = (alias: RawBuilder<unknown>): RawBuilder<unknown> => sql`case when ${alias}.survivor_id is null then ${alias}.id else ${alias}.survivor_id end`

/** "Is connected to a party for which …", read from both ends, or from the one that is asked for. What was merged is connected as its survivor. */
const connected = ({ type, side }: { type?: string | undefined; side?: 'forward' | 'backward' | undefined }, to: RawBuilder<unknown>, sources: Source[]): RawBuilder<unknown> => sql`
  party.id in (select ${standsFor(sql`near`)} from parties.connection c cross join (values ${side === 'backward' ? sql`(2)` : side === 'forward' ? sql`(1)` : sql`(1), (2)`}) e (side)
    join parties.party near on near.id = case e.side when 1 then c.party_id else c.to_id end join parties.party far on far.id = case e.side when 1 then c.to_id else c.party_id end
    join parties.party party on party.id = ${standsFor(sql`far`)} and party.deleted_at is null ${sources.length ? sql.join(sources.map((s) => s.join), sql` `) : sql``}
    where (c.valid_to is null or c.valid_to >= current_date) ${type ? sql`and c.type = ${type}` : sql``} and ${to})`
