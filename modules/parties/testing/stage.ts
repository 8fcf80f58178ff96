import type { Actor } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { TestDatabase } from '#test/database.ts'
import { createWorld, today } from '#test/world.ts'
import '../field/tables.ts'
import '../tables.ts'

/** The cast's world as the parties' tests see it: 青羊店 (east) with 李娜, 高新店 (west) with 王强, who guards privacy and who administers. */
export interface Stage {
  database: TestDatabase
  east: string
  west: string
  lina: Actor
  wang: Actor
  privacy: Actor
  boss: Actor
  as<T>(actor: Actor, work: (context: Context) => Promise<T>): Promise<T>
  asSystem<T>(work: (context: Context) => Promise<T>): Promise<T>
  /** Versions, audit entries and events of a party, to see that a change was told. */
  told(partyId: string): Promise<{ version: number; audited: number; events: string[] }>
  /** A party put there by hand, seen by nobody's audit. */
  put(party: { name: string; kind?: string; unit?: string; owner?: Actor; custom?: object; parent?: string }): Promise<string>
  close(): Promise<void>
}

export const now = today

export async function stage(): Promise<Stage> {
  const { units, actors, asSystem, ...database } = await createWorld()
  const { owner } = database
  return {
    database, asSystem, east: units.qingyang, west: units.gaoxin, lina: actors.liNa, wang: actors.wangQiang, privacy: actors.hePrivacy, boss: actors.zhouMin,
    as: (who, work) => inTransaction(database.db, who, work, now),
    put: async ({ name, kind = 'person', unit = units.qingyang, owner: of, custom = {}, parent }) => (await owner.query<{ id: string }>(
      `insert into parties.party (kind, name, sort_name, unit_id, owner_id, custom, parent_id, created_at, updated_at) values ($1, $2, $2, $3, $4, $5, $6, $7, $7) returning id`,
      [kind, name, unit, of?.memberId ?? null, custom, parent ?? null, now])).rows[0]!.id,
    told: async (partyId) => (await owner.query(`
      select p.version, (select count(*)::int from audit.entry e join audit.detail d on d.entry_id = e.id where e.object = 'party' and e.object_id = p.id and e.action = 'update') as audited,
        (select coalesce(array_agg(v.payload ->> 'fields' order by v.id), '{}') from events.event v where v.name = 'parties.party-changed' and v.payload ->> 'partyId' = p.id::text) as events
      from parties.party p where p.id = $1`, [partyId])).rows[0],
    close: () => database.close(),
  }
}
