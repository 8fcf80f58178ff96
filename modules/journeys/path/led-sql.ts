/** Within how many days an order follows from a contact. */
export const LED_DAYS = 30

export const ledColumns = 'id, party_id, day, cents, channel'

/** Orders that count of the parties that `whose` keeps, each with the channel of the party's last contact before it. */
export function ledSql(whose: string, contactsWhere = 'true'): string {
  const contacts = `select party_id, day, argMax(toString(channel), at) as led from {{touchpoints_contact}} where contact = 1 and channel != '' and ${contactsWhere} and ${whose} group by party_id, day`
  const sales = `select id, party_id, day, cents from {{orders_sale}} where kind = 'order' and status not in ('draft', 'cancelled') and ${whose}`
  return `select o.id as id, o.party_id as party_id, toDate(o.day) as day, o.cents as cents, if(ifNull(c.day, toDate32('1970-01-01')) >= o.day - ${LED_DAYS}, ifNull(c.led, ''), '') as channel
    from (${sales}) as o asof left join (${contacts}) as c on o.party_id = c.party_id and o.day >= c.day`
}
