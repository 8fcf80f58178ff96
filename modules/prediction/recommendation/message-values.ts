import { sql } from 'kysely'
import type { MessageValues } from '#modules/messaging/content/extension.ts'

interface Row { party: string; place: number; name: string; price: string | null; currency: string | null }

const MOST = 6
const numbered = (n: number) => [{ key: `product.${n}.name`, label: { 'zh-CN': `推荐产品 ${n}`, 'zh-TW': `推薦產品 ${n}`, en: `Recommended product ${n}` } }, { key: `product.${n}.price`, label: { 'zh-CN': `推荐产品 ${n} 价格`, 'zh-TW': `推薦產品 ${n} 價格`, en: `Price of recommended product ${n}` } }]

/** What to offer each reader next, for messages: `product.1.name`, `product.1.price`; the products block shows as many as there are. */
export const recommendedValues: MessageValues = {
  prefix: 'product.', places: [1, 2, 3].flatMap(numbered),
  async read({ tx }, { parties }) {
    const { rows } = await sql<Row>`
      select asked.id::text as party, row_number() over (partition by asked.id order by r.place)::int as place, p.name, p.price::numeric(18, 2)::text as price, p.currency
      from parties.party asked join prediction.recommendation r on r.party_id = case when asked.survivor_id is null then asked.id else asked.survivor_id end join products.product p on p.id = r.product_id
      where asked.id = any (${`{${parties.join(',')}}`}::bigint[]) and r.place <= ${MOST}`.execute(tx)
    const found = new Map<string, Record<string, string>>()
    for (const { party, place, name, price, currency } of rows) {
      const values = found.get(party) ?? {}
      found.set(party, { ...values, [`product.${place}.name`]: name, ...(price && currency && { [`product.${place}.price`]: new Intl.NumberFormat('zh-CN', { style: 'currency', currency }).format(Number(price)) }) })
    }
    return found
  },
}
