import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { living } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { moneyOf, seesMargins } from '../offer/get-next-offers.ts'
import { rankOffers } from '../offer/rank-offers.ts'
import { instant, named } from '../sql.ts'
import type { findShares as contract, ShareRow } from './contract.ts'
import { gap, own, shareOf, total } from './share-sql.ts'

interface Row { id: string; party: ShareRow['party']; owner: ShareRow['owner']; bp: number; byDay: string; own: string; total: string | null; gap: string | null; estimated: boolean | null; saidAt: string | null; place: string }

/** Parties whose share is to grow, the greatest gap first; those of whom nobody said what they spend come last. The best offer of each is ranked for the whole page at once. */
export async function findShares(context: Context, { limit, cursor, unitId, ownerId, segmentId }: QueryOf<typeof contract>): Promise<ReplyOf<typeof contract>> {
  const after = cursor === undefined ? null : placeOf(cursor)
  const { rows } = await sql<Row>`
    select x.id::text, x.party, x.owner, x.bp, x."byDay", x.own::text, x.total::text, x.gap::text, x.estimated, x."saidAt", x.place::text from (
      select party.id, ${named('party')} as party, ${named('m')} as owner, t.target_bp as bp, t.by_day::text as "byDay", ${own} as own, ${total} as total, ${gap} as gap, w.estimated, ${instant('w.at')} as "saidAt", coalesce(${gap}, -1) as place
      from dialogue.share_target t join parties.party record on record.id = t.party_id join parties.party party on party.id = case when record.survivor_id is null then record.id else record.survivor_id end
      left join value.party v on v.party_id = party.id left join value.wallet w on w.party_id = party.id left join people.member_name m on m.id = t.member_id
      where t.ended_at is null and ${living(context.actor)} and (record.survivor_id is null or not exists (select from dialogue.share_target o where o.party_id = party.id and o.ended_at is null))
        and ${unitId ? sql`party.unit_id = ${unitId}` : sql`true`} and ${ownerId ? sql`t.member_id = ${ownerId}` : sql`true`} and ${segmentId ? sql`exists (select from segments.member s where s.segment_id = ${segmentId} and s.party_id = party.id)` : sql`true`}) x
    where ${after ? sql`(x.place, -x.id) < (${after[0]}::bigint, -(${after[1]}::bigint))` : sql`true`} order by x.place desc, x.id limit ${limit + 1}`.execute(context.tx)
  const page = cutPage(rows, limit, (row) => [row.place, row.id])
  const ranked = await rankOffers(context, page.items.map((row) => row.id))
  const open = seesMargins(context.actor)
  await audit(context, { action: 'read', object: 'dialogue' })
  const { rows: [run] } = await sql<{ asOf: string | null }>`select max(as_of)::text as "asOf" from value.run where finished_at is not null`.execute(context.tx)
  return { ...page, currency: await getSetting(context.tx, 'firm.currency'), asOf: run!.asOf, items: page.items.map((row) => presented(row, ranked.get(row.id)?.items[0], open)) }
}

type Best = NonNullable<ReturnType<Awaited<ReturnType<typeof rankOffers>>['get']>>['items'][number]

function presented({ id: _id, place: _place, bp, own: cents, total: whole, gap: missing, ...row }: Row, best: Best | undefined, open: boolean): ShareRow {
  const next = best && { name: best.product?.name ?? best.offer?.name ?? '', expected: open ? moneyOf(best.scored.score) : null, reason: best.reasons[0] ?? null }
  return { ...row, target: bp / 10_000, own: moneyOf(Number(cents)), total: whole === null ? null : moneyOf(Number(whole)), share: shareOf(cents, whole), gap: missing === null ? null : moneyOf(Number(missing)), next: next ?? null }
}

function placeOf(cursor: string): [string, string] {
  const [place, id] = decodeCursor(cursor) ?? []
  if (!/^-?\d{1,18}$/.test(place ?? '') || !/^\d{1,18}$/.test(id ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return [place!, id!]
}
