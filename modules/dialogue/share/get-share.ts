import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { moneyOf } from '../offer/get-next-offers.ts'
import { instant, named } from '../sql.ts'
import type { PartyShare } from './contract.ts'
import { own, shareOf, total } from './share-sql.ts'

interface Row {
  own: string; total: string | null; estimated: boolean | null; saidAt: string | null; saidBy: string | null; note: string | null; asOf: string | null
  target: { bp: number; byDay: string; owner: { id: string; name: string } | null; note: string | null; setAt: string; version: number } | null
  history: { day: string; own: string; total: string | null; bp: number | null }[]
}

/** Which share of what a party spends on such things is ours, which is aimed at, and how both went. */
export async function getShare(context: Context, id: string): Promise<PartyShare> {
  const { id: head } = await requireParty(context, id)
  const { rows: [row] } = await sql<Row>`
    select ${own}::text as own, (${total})::text as total, w.estimated, ${instant('w.at')} as "saidAt", wm.name as "saidBy", w.note, (select max(r.as_of)::text from value.run r where r.finished_at is not null) as "asOf",
      (select json_build_object('bp', t.target_bp, 'byDay', t.by_day, 'owner', ${named('m')}, 'note', t.note, 'setAt', ${instant('t.set_at')}, 'version', t.version) from dialogue.share_target t left join people.member_name m on m.id = t.member_id
        where t.party_id = any (parties.ids_of(party.id)) and t.ended_at is null order by t.party_id = party.id desc, t.set_at desc limit 1) as target,
      coalesce((select json_agg(json_build_object('day', h.day, 'own', h.own_cents::text, 'total', h.total_cents::text, 'bp', h.target_bp) order by h.day) from (select * from dialogue.share_point s where s.party_id = any (parties.ids_of(party.id)) order by s.day desc limit 60) h), '[]') as history
    from parties.party party left join value.party v on v.party_id = party.id left join value.wallet w on w.party_id = party.id left join people.member_name wm on wm.id = w.by where party.id = ${head}`.execute(context.tx)
  await audit(context, { action: 'read', object: 'party', id: head, detail: { share: true } })
  return presented(context, row!)
}

async function presented({ tx, now }: Context, { own: cents, total: whole, target, history, asOf, ...said }: Row): Promise<PartyShare> {
  const aim = target && whole !== null ? Math.max(0, Math.round(Number(whole) * target.bp / 10_000) - Number(cents)) : null
  return {
    currency: await getSetting(tx, 'firm.currency'), asOf: asOf ?? dayIn(await getSetting(tx, 'firm.zone'), now), now: { own: moneyOf(Number(cents)), total: whole === null ? null : moneyOf(Number(whole)), share: shareOf(cents, whole), ...said },
    target: target && { target: target.bp / 10_000, byDay: target.byDay, owner: target.owner, note: target.note, setAt: target.setAt, version: target.version }, gap: aim === null ? null : moneyOf(aim),
    history: history.map((h) => ({ day: h.day, share: shareOf(h.own, h.total), target: h.bp === null ? null : h.bp / 10_000 })),
  }
}
