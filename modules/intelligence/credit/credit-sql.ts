import { sql } from 'kysely'

/** A party's limit in hundredths of the firm's currency; null without one, or where its currency has no rate. `p` is the party. */
export const LIMIT = sql`(round(100 * p.credit_limit * case when p.credit_currency is null or p.credit_currency = (select coalesce((select value #>> '{}' from firm.setting where key = 'firm.currency'), 'CNY')) then 1
  else (select r.rate from orders.exchange_rate r where r.currency = p.credit_currency order by r.day desc limit 1) end))::bigint`

/** The firm's days from an order until it is overdue, where a party (`credit`) has no terms of its own. */
export const TERMS = sql`coalesce(credit.terms_days, (select (value #>> '{}')::int from firm.setting where key = 'credit.terms-days'), 30)`
