import type { RawBuilder } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import type { ActivityInfo, FieldInfo } from '#kernel/field.ts'
import type { Field } from './field.ts'

/** What parties do, for behaviours and sequences: where its occurrences stand in PostgreSQL and in the analysis engine, and what can be asked of one. */
export interface Activity extends Omit<ActivityInfo, 'fields'> {
  fields: readonly Field[]
  /** Whoever may not read such records may not ask by them either. */
  may: readonly [action: string, object: string]
  /** What changes touch it; see `groundsOf`. */
  ground: string
  /** Every row is an occurrence of its own: counting needs no look at keys. */
  distinct: boolean
  postgres: {
    /** Tables, the main one as `act`. */
    from: RawBuilder<unknown>
    /** The party as the row has it, before merges are resolved. */
    party: RawBuilder<unknown>
    day: (zone: string) => RawBuilder<unknown>
    /** The moment, where the activity is timed. */
    at?: RawBuilder<unknown>
    /** Which rows are occurrences. */
    counts?: RawBuilder<unknown>
    /** Tells occurrences apart: two rows with one key are one. Also the order among those of one moment. */
    key: RawBuilder<unknown>
  }
  /** `key`, `day` and `at` are columns or expressions of the table, `party_id` is the party after merges. */
  warehouse?: { table: string; day: string; at?: string; counts?: string; key: string; /** Rows that may tell of an occurrence another row of the party's tells of; where there are none, counting needs no look at keys. */ repeats?: string; /** A condition on what the table is sorted by, that leaves out what cannot lie between two days. */ prune?: (from: string | null, to: string | null) => string }
  /** Choices that are rows of the firm's: by field. */
  choices?: (tx: Tx) => Promise<Record<string, NonNullable<FieldInfo['choices']>>>
}

/** How behaviours are joined to the parties that a list is of. */
export interface Acting {
  activities: ReadonlyMap<string, Activity>
  /** Joins a row's party to the one that it stands for now. */
  join: (party: RawBuilder<unknown>) => RawBuilder<unknown>
  stands: RawBuilder<unknown>
  /** The party that is asked about. */
  asked: RawBuilder<unknown>
}
