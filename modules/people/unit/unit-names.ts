import { sql } from 'kysely'
import { rowNames } from '#platform/measure/row-names.ts'

/** Units by id, for figures that are split by them. */
export const unitNames = rowNames(() => sql`select id::text as key, name from people.unit`)
