import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { NeedRule } from '../vocabulary.ts'

/** Nobody looks through more: so many proposals wait with one party, and with one member (where nobody owns the party, with one unit). */
const MOST_OF_PARTY = 3
const MOST_OF_OWNER = 200
/** A need that was met or lapsed so many days ago may come up again; one that was rejected never. */
const AGAIN_DAYS = 45
const LAPSE_DAYS = 90

/** A need of the party's that keeps a candidate from being proposed: the same by the same rule, or in the same words, unless it was met or lapsed a while ago. */
const bars = (rule: NeedRule, now: Date): RawBuilder<boolean> => sql`((n.rule = ${rule} and n.rule_key = c.rule_key) or n.wording = c.wording) and not (n.state in ('met', 'lapsed') and n.updated_at < ${now}::timestamptz - make_interval(days => ${AGAIN_DAYS}))`

/** Proposes what a rule selects, the surest first: nothing that is known of the party, by any of its records, and nothing that somebody rejected. */
export async function propose({ tx, now }: Context, rule: NeedRule, candidates: RawBuilder<unknown>): Promise<number> {
  const { rows: [made] } = await sql<{ n: number }>`
    with candidate as materialized (${candidates}),
    waiting as materialized (select n.party_id, count(*) as n from dialogue.need n where n.state = 'proposed' group by 1),
    barred as materialized (
      select c.party_id, c.rule_key from candidate c join dialogue.need n on n.party_id = c.party_id where ${bars(rule, now)}
      union select c.party_id, c.rule_key from candidate c join parties.party a on a.survivor_id = c.party_id join dialogue.need n on n.party_id = a.id where ${bars(rule, now)}),
    fresh as (
      select c.*, p.unit_id, p.owner_id, row_number() over (partition by c.party_id order by c.confidence desc, c.rule_key) + coalesce(w.n, 0) as of_party
      from candidate c join parties.party p on p.id = c.party_id and p.survivor_id is null and p.deleted_at is null and p.erased_at is null left join waiting w on w.party_id = c.party_id
      where c.wording <> '' and not exists (select from barred b where b.party_id = c.party_id and b.rule_key = c.rule_key)),
    ranked as (select f.*, row_number() over (partition by coalesce(f.owner_id, -f.unit_id) order by f.confidence desc, f.party_id) as of_owner from fresh f where f.of_party <= ${MOST_OF_PARTY}),
    room as (select coalesce(n.owner_id, -n.unit_id) as who, count(*) as n from dialogue.need n where n.state = 'proposed' group by 1),
    made as (
      insert into dialogue.need as old (party_id, kind, wording, product_group, strength, state, rule, rule_key, confidence, reason, created_at, updated_at)
      select r.party_id, r.kind, r.wording, r.product_group, r.strength, 'proposed', ${rule}, r.rule_key, r.confidence, r.reason, ${now}, ${now} from ranked r left join room on room.who = coalesce(r.owner_id, -r.unit_id) where r.of_owner + coalesce(room.n, 0) <= ${MOST_OF_OWNER}
      on conflict (party_id, rule, rule_key) where rule is not null do update set state = 'proposed', kind = excluded.kind, wording = excluded.wording, product_group = excluded.product_group, strength = excluded.strength, confidence = excluded.confidence, reason = excluded.reason,
        decided_at = null, decided_by = null, guide = null, work_id = null, created_at = excluded.created_at, updated_at = excluded.updated_at, version = old.version + 1 where old.state in ('met', 'lapsed')
      returning id, party_id, rule_key),
    proven as (insert into dialogue.evidence (need_id, kind, source, ref_id, at) select m.id, 'inferred', r.source, r.ref_id, ${now} from made m join ranked r on r.party_id = m.party_id and r.rule_key = m.rule_key)
    select count(*)::int as n from made`.execute(tx)
  return made!.n
}

/** Proposals that nobody decided lapse by and by. */
export const lapseOld = ({ tx, now }: Context): Promise<unknown> =>
  sql`update dialogue.need set state = 'lapsed', updated_at = ${now}, version = version + 1 where state = 'proposed' and created_at < ${now}::timestamptz - make_interval(days => ${LAPSE_DAYS})`.execute(tx)
