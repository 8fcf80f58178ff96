import { sql } from 'kysely'
import { pageOf } from '#modules/consent/api.ts'
import type { MessageValues } from '#modules/messaging/content/extension.ts'
import type { Context } from '#platform/db/transaction.ts'

interface Row { partyId: string; name: string; code: string | null; until: string | null; terms: string | null; slug: string | null }

/** What a reader was given by the step that writes to them (before it was asked for: by any, the latest): name, code, until when, terms; of an invitation the link that brings friends. */
export const offerValues: MessageValues = {
  prefix: 'offer.',
  places: [
    { key: 'offer.code', label: { 'zh-CN': '优惠码', 'zh-TW': '優惠碼', en: 'Offer code' } }, { key: 'offer.name', label: { 'zh-CN': '优惠名称', 'zh-TW': '優惠名稱', en: 'Offer' } },
    { key: 'offer.until', label: { 'zh-CN': '优惠截止日', 'zh-TW': '優惠截止日', en: 'Offer valid until' } }, { key: 'offer.link', label: { 'zh-CN': '邀请链接', 'zh-TW': '邀請連結', en: 'Link of an invitation' } }, { key: 'offer.terms', label: { 'zh-CN': '优惠说明', 'zh-TW': '優惠說明', en: 'Offer terms' } },
  ],
  async read({ tx }: Context, { parties, step }) {
    const { rows } = await sql<Row>`
      select distinct on (a.id) a.id::text as "partyId", o.name, g.code, g.valid_until::text as until, o.terms, (select f.slug from forms.form f where f.id = (o.invitation ->> 'formId')::bigint and f.state = 'published') as slug
      from parties.party a join offers.gift g on g.party_id in (a.id, a.survivor_id) and g.state in ('given', 'redeemed') and (${step}::text is null or g.step = ${step}) join offers.offer o on o.id = g.offer_id
      where a.id = any (${`{${parties.join(',')}}`}::bigint[]) order by a.id, g.id desc`.execute(tx)
    const known = ({ name, code, until, terms, slug }: Row): Record<string, string> => Object.fromEntries(Object.entries({ 'offer.name': name, 'offer.code': code, 'offer.until': until, 'offer.terms': terms, 'offer.link': slug && code ? pageOf(`/f/${slug}?invite=${code}`) : null }).filter((e): e is [string, string] => e[1] !== null))
    return new Map(rows.map((row) => [row.partyId, known(row)]))
  },
}
