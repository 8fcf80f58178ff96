import { type RawBuilder, sql } from 'kysely'

const LAST_CHARACTER = '\u{10FFFF}'

/** As typed and, where that differs, in capitals: as most numbers are printed. */
const variants = (text: string): string[] => [...new Set([text, text.toUpperCase()])]

/** A range, which an index serves under row-level security; LIKE it would not. */
const begins = (text: string): RawBuilder<unknown> => sql`(o.number collate "C" >= ${text} and o.number collate "C" < ${text + LAST_CHARACTER})`

/** Orders whose number begins with a text. */
export const numberBegins = (text: string): RawBuilder<unknown> => sql`(${sql.join(variants(text).map(begins), sql` or `)})`

/** The buyers under the first order numbers that begin with a text: a short walk along the index, however many there are. */
export const buyersByNumber = (text: string, most: number): RawBuilder<{ id: string }> =>
  sql.join(variants(text).map((variant) => sql`(select o.buyer_id as id from orders.sales_order o where ${begins(variant)} order by o.number collate "C" limit ${most})`), sql` union all `) as RawBuilder<{ id: string }>
