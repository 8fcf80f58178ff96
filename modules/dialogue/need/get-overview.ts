import { sql } from 'kysely'
import { reach } from '#platform/access/actor.ts'
import { getSetting } from '#modules/firm/api.ts'
import { living } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { amount } from '../sql.ts'
import type { NeedsOverview, NeedTheme } from './contract.ts'
import { readNeeds } from './read-needs.ts'
import { requireSegment } from './record-need.ts'

const MOST = 100

/** Needs by kind and product group, of a segment's members or of all whom the asker may see. Merged records count once, as their survivor. */
export async function getNeedsOverview(context: Context, { segmentId }: { segmentId?: string | undefined }): Promise<NeedsOverview> {
  if (segmentId) await requireSegment(context, segmentId, '/query/segmentId')
  const inside = segmentId ? sql`exists (select from segments.member s where s.segment_id = ${segmentId} and s.party_id = party.id)` : sql`true`
  const revenue = reach(context.actor, 'read', 'order') ? amount(sql`sum(n.cents)`) : sql`null`
  const { rows } = await sql<Omit<NeedTheme, 'share' | 'metShare'> & { confirmed: number; anyone: number }>`
    with held as materialized (
      select party.id as head, n.kind, n.theme, n.product_group, n.state, n.id from dialogue.need n join parties.party own on own.id = n.party_id
      join parties.party party on party.id = case when own.survivor_id is null then own.id else own.survivor_id end where n.state <> 'rejected' and ${living(context.actor)} and ${inside}),
    answered as (
      select r.need_id, true as offered, bool_or(r.outcome = 'accepted') as accepted, sum(case when l.id is not null then round(l.amount * o.rate * 100)::bigint else o.base_cents end) filter (where r.outcome = 'accepted' and o.status not in ('draft', 'cancelled')) as cents
      from dialogue.response r left join orders.line l on r.via = 'order' and l.id = r.ref_id left join offers.gift g on r.via = 'offer' and g.id = r.ref_id left join orders.sales_order o on o.id = coalesce(l.order_id, g.order_id)
      where r.need_id in (select id from held) group by 1)
    select n.kind, n.theme, max(n.product_group) as "productGroup", count(distinct n.head)::int as parties, count(distinct n.head) filter (where n.state = 'proposed')::int as proposed, count(distinct n.head) filter (where n.state in ('open', 'being-met'))::int as open,
      count(distinct n.head) filter (where n.state = 'met')::int as met, count(distinct n.head) filter (where n.state <> 'proposed')::int as confirmed, count(distinct n.head) filter (where n.offered)::int as offered, count(distinct n.head) filter (where n.accepted)::int as accepted,
      ${revenue} as revenue, (select count(distinct head) from held)::int as anyone
    from (select h.*, a.offered, a.accepted, a.cents from held h left join answered a on a.need_id = h.id) n group by n.kind, n.theme order by parties desc, n.theme, n.kind limit ${MOST}`.execute(context.tx)
  const parties = segmentId ? await membersOf(context, segmentId) : rows[0]?.anyone ?? 0
  const ofSegment = segmentId ? await readNeeds(context, sql`where n.segment_id = ${segmentId} order by n.strength desc, n.id desc limit 50`) : []
  await audit(context, { action: 'read', object: 'need', detail: { segmentId } })
  return {
    asOf: context.now.toISOString(), currency: await getSetting(context.tx, 'firm.currency'), parties, ofSegment,
    themes: rows.map(({ confirmed, anyone: _anyone, ...row }) => ({ ...row, share: parties ? row.parties / parties : 0, metShare: confirmed ? row.met / confirmed : null })),
  }
}

async function membersOf({ tx, actor }: Context, segmentId: string): Promise<number> {
  const { rows: [count] } = await sql<{ n: number }>`select count(*)::int as n from segments.member s join parties.party party on party.id = s.party_id where s.segment_id = ${segmentId} and ${living(actor)}`.execute(tx)
  return count!.n
}
