import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { addressOn, costsNow } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import { readSegment } from '#modules/segments/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { type chooseMedium as contract, type findReachable as reachContract, media, type MediaChoice } from './contract.ts'
import { answeredSql, convertedSql } from './outcome-sql.ts'
import { type Known, PSEUDO, weighMedia } from './weigh-media.ts'

/** Whom a channel reaches is looked at for so many of a segment, what was sent for so many. */
const SAMPLE = 4000
const EXPERIENCED = 40_000

/** Weighs the channels for a segment. */
export async function chooseMedium(context: Context, { segmentId, purpose }: QueryOf<typeof contract>): Promise<MediaChoice> {
  const { tx, now } = context
  await readSegment(context, segmentId)
  const { rows: [size] } = await sql<{ members: number; sample: string[] }>`
    select (select count(*)::int from segments.member where segment_id = ${segmentId}) as members, array(select party_id::text from segments.member where segment_id = ${segmentId} order by hashint8(party_id) limit ${sql.lit(SAMPLE)}) as sample`.execute(tx)
  const { members, sample } = size!
  const [reached, sent, firm, costs] = [await reachOf(context, sample, purpose), await experienceOf(context, segmentId), await meansOf(context), await costsNow(context)]
  const known = media.map((channel): Known => ({
    channel, reach: sample.length ? Math.round(((reached.get(channel) ?? 0) * members) / sample.length) : 0, ...(sent.get(channel) ?? { sent: 0, answered: 0, converted: 0 }),
    firm: firm.rows.find((m) => m.channel === channel) ?? { sent: 0, answered: 0, converted: 0 }, cost: costs.get(channel) ?? null,
  }))
  await audit(context, { action: 'read', object: 'segment', id: segmentId, detail: { media: purpose } })
  return { at: now.toISOString(), currency: await getSetting(tx, 'firm.currency'), members, sample: sample.length, pseudo: PSEUDO, firmAt: firm.at, media: weighMedia(known), social: await socialOf(context) }
}

const reaching = (ids: readonly string[], purpose: string, channel: string, now: Date): RawBuilder<unknown> => sql`
  select d.party_id from consent.decide_all(${`{${ids.join(',')}}`}::bigint[], ${purpose}, ${channel}, ${now}) d where d.allowed and (${addressOn(channel as SendingChannel)}) is not null`

async function reachOf({ tx, now }: Context, ids: readonly string[], purpose: string): Promise<Map<string, number>> {
  if (!ids.length) return new Map()
  const { rows } = await sql<{ channel: string; n: number }>`${sql.join(media.map((channel) => sql`select ${channel}::text as channel, count(*)::int as n from (${reaching(ids, purpose, channel, now)}) r`), sql` union all `)}`.execute(tx)
  return new Map(rows.map((row) => [row.channel, row.n]))
}

async function experienceOf({ tx, now }: Context, segmentId: string): Promise<Map<string, { sent: number; answered: number; converted: number }>> {
  const { rows } = await sql<{ channel: string; sent: number; answered: number; converted: number }>`
    select m.channel, count(*)::int as sent, (count(*) filter (where ${answeredSql}))::int as answered, (count(*) filter (where ${convertedSql}))::int as converted
    from (select party_id from segments.member where segment_id = ${segmentId} order by hashint8(party_id) limit ${sql.lit(EXPERIENCED)}) s join messaging.message m on m.party_id = s.party_id
    where m.state = 'sent' and m.marketing and m.ended_at > ${now}::timestamptz - interval '1 year' group by 1`.execute(tx)
  return new Map(rows.map(({ channel, ...n }) => [channel, n]))
}

/** The firm's means; counted at night, and now where they never were. */
async function meansOf(context: Context) {
  const { rows } = await sql<{ channel: string; sent: number; answered: number; converted: number; at: string }>`select channel, sent::float8 as sent, answered::float8 as answered, converted::float8 as converted, to_json(at at time zone 'UTC')#>>'{}' || 'Z' as at from social.medium_mean`.execute(context.tx)
  if (!rows.length) await enqueue(context, 'social.count-media', {}, { key: 'social-count-media' })
  return { rows, at: rows[0]?.at ?? null }
}

async function socialOf({ tx, now }: Context): Promise<MediaChoice['social']> {
  const { rows } = await sql<MediaChoice['social'][number]>`
    select a.id::text as "accountId", a.name, a.network, count(u.id)::int as posts, sum(u.views)::float8 as views, coalesce(sum(coalesce(u.likes, 0) + coalesce(u.comments, 0) + coalesce(u.shares, 0)), 0)::float8 as responses,
      (sum(coalesce(u.likes, 0) + coalesce(u.comments, 0) + coalesce(u.shares, 0))::float8 / nullif(count(u.id), 0)) as "perPost"
    from messaging.social_account a left join social.publication u on u.account_id = a.id and u.state = 'published' and u.counted_at is not null and u.published_at > ${now}::timestamptz - interval '90 days'
    where a.removed_at is null and a.active group by a.id order by a.name, a.id`.execute(tx)
  return rows
}

const CHUNK = 500
const CHUNKS = 40

/** A page of the parties of a segment whom a channel reaches. */
export async function findReachable(context: Context, { segmentId, purpose, channel, limit, cursor }: QueryOf<typeof reachContract>): Promise<Page<{ id: string; name: string }>> {
  await readSegment(context, segmentId)
  let after = cursor === undefined ? '0' : decodeCursor(cursor)?.[0] ?? ''
  if (!/^\d{1,18}$/.test(after)) throw new Refusal(common.invalid, {}, '/query/cursor')
  const found: { id: string; name: string }[] = []
  for (let chunk = 0; chunk < CHUNKS && found.length <= limit; chunk += 1) {
    const { rows: ids } = await sql<{ id: string }>`select party_id::text as id from segments.member where segment_id = ${segmentId} and party_id > ${after}::bigint order by party_id limit ${sql.lit(CHUNK)}`.execute(context.tx)
    if (!ids.length) break
    after = ids.at(-1)!.id
    found.push(...(await sql<{ id: string; name: string }>`select p.id::text, p.name from (${reaching(ids.map((i) => i.id), purpose, channel, context.now)}) r join parties.party p on p.id = r.party_id order by p.id`.execute(context.tx)).rows)
  }
  await audit(context, { action: 'read', object: 'segment', id: segmentId, detail: { reachable: channel } })
  return cutPage(found, limit, (row) => [row.id])
}
