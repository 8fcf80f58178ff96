import { sql } from 'kysely'
import { rowNames } from '#platform/measure/row-names.ts'

/** Members by id, for figures that are split by them. */
export const memberNames = rowNames(() => sql`select id::text as key, name from people.member_name`)
