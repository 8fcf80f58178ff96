import { type RawBuilder, sql } from 'kysely'

const LAST_CHARACTER = '\u{10FFFF}'

/** Order numbers that begin with a text, as typed or in capitals. As a range, which an index serves under row-level security; LIKE it would not. */
export const numberBegins = (text: string): RawBuilder<unknown> => sql`(${between(text)} or ${between(text.toUpperCase())})`

const between = (text: string): RawBuilder<unknown> => sql`(o.number collate "C" >= ${text} and o.number collate "C" < ${text + LAST_CHARACTER})`
