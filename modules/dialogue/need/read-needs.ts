import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { dialogueRefusals } from '../refusals.ts'
import { amount, instant, named } from '../sql.ts'
import type { Need } from './contract.ts'
import { sayReason, type Why } from './say-reason.ts'

type Row = Omit<Need, 'reason'> & { why: Why | null }

/** What an answer to a need brought in the firm's currency, in hundredths: an order's line, or the order that an offer was redeemed with. Nothing where the order may not be seen. */
const centsOf: RawBuilder<unknown> = sql`case r.via
  when 'order' then (select round(l.amount * o.rate * 100)::bigint from orders.line l join orders.sales_order o on o.id = l.order_id where l.id = r.ref_id and o.status not in ('draft', 'cancelled'))
  when 'offer' then (select o.base_cents from offers.gift g join orders.sales_order o on o.id = g.order_id where g.id = r.ref_id and o.status not in ('draft', 'cancelled')) end`

const evidence = sql`coalesce((select json_agg(json_build_object('id', e.id::text, 'kind', e.kind, 'source', e.source, 'refId', e.ref_id::text, 'text', e.text, 'at', ${instant('e.at')}, 'by', ${named('m')}) order by e.id)
  from dialogue.evidence e left join people.member_name m on m.id = e.by where e.need_id = n.id), '[]')`
const responses = sql`coalesce((select json_agg(json_build_object('id', r.id::text, 'via', r.via, 'refId', r.ref_id::text, 'product', ${named('p')}, 'offer', ${named('f')}, 'text', r.text, 'at', ${instant('r.at')}, 'by', ${named('m')}, 'outcome', r.outcome, 'outcomeAt', ${instant('r.outcome_at')}, 'revenue', ${amount(centsOf)}) order by r.id desc)
  from dialogue.response r left join people.member_name m on m.id = r.by left join products.product p on p.id = r.product_id left join offers.offer f on f.id = r.offer_id where r.need_id = n.id), '[]')`

/** Needs as the contract writes them; of merged records under their survivor. `rest`: condition, order and limit over `n`, with `party` as who it is of. */
export async function readNeeds({ tx }: Pick<Context, 'tx'>, rest: RawBuilder<unknown>): Promise<Need[]> {
  const { rows } = await sql<Row>`
    select n.id::text, ${named('party')} as party, n.segment_id::text as "segmentId", n.kind, n.wording, n.product_group as "productGroup", n.theme, n.strength, n.state, n.rule, round(n.confidence::numeric, 3)::float8 as confidence, n.reason as why,
      case when n.guide is not null then json_build_object('step', n.guide, 'workId', w.id::text, 'dueOn', w.due_on, 'done', w.outcome is not null, 'owner', wo.name) end as guide,
      ${evidence} as evidence, ${responses} as responses, ${instant('n.created_at')} as "createdAt", b.name as by, n.version
    from dialogue.need n left join parties.party own on own.id = n.party_id left join parties.party party on party.id = case when own.survivor_id is null then own.id else own.survivor_id end
    left join work.item w on w.id = n.work_id left join people.member_name wo on wo.id = w.owner_id left join people.member_name b on b.id = n.created_by ${rest}`.execute(tx)
  return rows.map(({ why, ...row }) => ({ ...row, reason: row.rule && why ? sayReason(row.rule, why) : null }))
}

/** One need that the asker may see. */
export async function readNeed(context: Pick<Context, 'tx'>, id: string): Promise<Need> {
  const [found] = await readNeeds(context, sql`where n.id = ${id}`)
  if (!found) throw new Refusal(dialogueRefusals['not-found'], { id })
  return found
}
