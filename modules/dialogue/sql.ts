import { type RawBuilder, sql } from 'kysely'

/** A moment as the contract writes it; nothing stays nothing. `instant('n.created_at')` */
export const instant = (column: string): RawBuilder<string> => sql`to_json(${sql.ref(column)} at time zone 'UTC')#>>'{}' || 'Z'`

/** A member or product by id and name, where it may be seen. `named('m')` */
export const named = (alias: string): RawBuilder<unknown> => sql`case when ${sql.ref(`${alias}.id`)} is not null then json_build_object('id', ${sql.ref(`${alias}.id`)}::text, 'name', ${sql.ref(`${alias}.name`)}) end`

export const idList = (ids: readonly string[]): RawBuilder<unknown> => sql`${`{${ids.join(',')}}`}::bigint[]`

/** Hundredths as money. */
export const amount = (cents: RawBuilder<unknown>): RawBuilder<string> => sql`(${cents} / 100.0)::numeric(18, 2)::text`
