import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import type { CustomField } from './contract.ts'

/** A field as rules use it: with whether the asker may see it. */
export interface KnownField extends CustomField { hidden: boolean }

const read = new WeakMap<Tx, Promise<KnownField[]>>()

/** The firm's own fields, read once per transaction: what has just been defined works at once, in every process, and an import of many rows asks once. */
export function readFields(tx: Tx): Promise<KnownField[]> {
  const known = read.get(tx) ?? query(tx)
  read.set(tx, known)
  return known
}

/** To be called by whoever changes a definition in the same transaction. */
export const forgetFields = (tx: Tx): void => { read.delete(tx) }

async function query(tx: Tx): Promise<KnownField[]> {
  const { rows } = await sql<KnownField>`
    select f.id::text, f.key, f.kind, f.label, f.help, f.required, f.is_unique as "unique", f.is_sortable as sortable, f.default_value as default, f.choices, f.currency, f.party_kinds as "partyKinds",
      f.visible_to::text[] as "visibleTo", f.position, f.state, f.progress, f.clashes, to_json(f.archived_at at time zone 'UTC')#>>'{}' || 'Z' as "archivedAt", f.version, f.id = any (h.ids) as hidden
    from parties.field f cross join (select parties.hidden_fields() as ids) h order by f.position, f.id`.execute(tx)
  return rows
}
