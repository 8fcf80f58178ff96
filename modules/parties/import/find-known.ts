import { type RawBuilder, sql } from 'kysely'
import type { BatchContext, Plan } from '#modules/exchange/api.ts'

/** Finds for every staged draft the record that it is about, and what is to become of it: `created`, `updated`, `skipped`, or `failed` with its fault. */
export async function findKnown(context: BatchContext, plan: Plan): Promise<void> {
  const { tx } = context
  if (plan.match !== null) await sql`
    update imported_party d set party_id = f.id, outcome = case when f.n > 1 then 'failed' end, fault = case when f.n > 1 then 'ambiguous' end
    from (select d.place, min(coalesce(p.survivor_id, p.id)) as id, count(distinct coalesce(p.survivor_id, p.id)) as n from imported_party d ${foundBy(plan)} where d.match is not null group by d.place) f
    where f.place = d.place`.execute(tx)
  await findParents(context)
  await sql`
    update imported_party d set outcome = case when s.fault is null then s.outcome else 'failed' end, fault = s.fault
    from (
      select d.place, case when d.party_id is null then ${plan.mode === 'update' ? 'skipped' : 'created'} else ${plan.mode === 'create' ? 'skipped' : 'updated'} end as outcome,
        case when d.party_id is null and ${plan.mode} = 'update' or d.party_id is not null and ${plan.mode} = 'create' then null
          when d.party_id is null and d.name is null then 'nameless'
          when p.deleted_at is not null then 'in-bin'
          when d.party_id is not null and not (select access.everywhere('party.update')) and not parties.may_change(d.party_id) then 'not-yours'
          when d.parent is not null and coalesce(p.kind, d.kind, 'person') not in ('branch', 'department') then 'misplaced'
          when d.parent is not null and d.parent_id is null and d.parent_place is null then 'unknown-party' end as fault
      from imported_party d left join parties.party p on p.id = d.party_id where d.outcome is null) s
    where s.place = d.place`.execute(tx)
  await findTaken(context, plan)
  await failUnplaced(context)
}

function foundBy({ match, source }: Plan): RawBuilder<unknown> {
  switch (match) {
    case 'key': return sql`join parties.key k on k.source = ${source} and k.key = d.match join parties.party p on p.id = k.party_id`
    case 'phone': case 'email': return sql`join parties.contact c on c.channel = ${match} and c.value_key = d.match join parties.party p on p.id = c.party_id and p.deleted_at is null`
    case 'name': return sql`join parties.party p on p.sort_name = d.sort_name and p.name = d.match and p.deleted_at is null and p.survivor_id is null`
    case 'id': return sql`join parties.party p on p.id = case when d.match ~ '^[1-9][0-9]{0,17}$' then d.match::bigint end`
    default: return sql`join parties.field f on f.key = ${String(match).replace(/^custom\./, '')} join parties.custom_value v on v.field_id = f.id and v.value_key = parties.value_key(f.kind, d.match) join parties.party p on p.id = v.party_id`
  }
}

/** Branches and departments stand under an organisation or a branch, named by its name: one that is there, or one further up in the batch. */
async function findParents({ tx }: BatchContext): Promise<void> {
  const { rows } = await sql`select from imported_party where parent is not null limit 1`.execute(tx)
  if (!rows.length) return
  await sql`
    update imported_party d set parent_id = f.id
    from (select d.place, min(p.id) as id from imported_party d join parties.party p on p.name = d.parent and p.survivor_id is null and p.deleted_at is null and p.kind in ('organisation', 'branch')
      where d.parent is not null group by d.place having count(*) = 1) f
    where f.place = d.place`.execute(tx)
  await sql`
    update imported_party d set parent_place = (select max(o.place) from imported_party o where o.name = d.parent and o.place < d.place and o.kind in ('organisation', 'branch'))
    where d.parent is not null and d.parent_id is null`.execute(tx)
  await sql`
    with recursive above (place, start, id) as (
      select d.place, d.party_id, d.parent_id from imported_party d where d.party_id is not null and d.parent_id is not null
      union select a.place, a.start, p.parent_id from above a join parties.party p on p.id = a.id where p.parent_id is not null)
    update imported_party d set outcome = 'failed', fault = 'misplaced' from above a where a.place = d.place and a.id = a.start`.execute(tx)
}

/** Who stands under one that fails, fails too: trees are as deep as their kinds. */
async function failUnplaced({ tx }: BatchContext): Promise<void> {
  for (let failed = 1n; failed > 0n;) {
    const { numAffectedRows } = await sql`
      update imported_party d set outcome = 'failed', fault = 'unknown-party' from imported_party o where o.place = d.parent_place and d.outcome in ('created', 'updated') and o.outcome not in ('created', 'updated') and o.party_id is null`.execute(tx)
    failed = numAffectedRows ?? 0n
  }
}

/** Keys and unique values belong to one party only, whether the importer sees it or not. */
async function findTaken({ tx }: BatchContext, { source }: Plan): Promise<void> {
  await sql`
    update imported_party d set outcome = 'failed', fault = 'taken'
    from parties.key_owners(${source}, (select array_agg(t.value) from imported_part t where t.part = 'key')) o join imported_part t on t.part = 'key' and t.value = o.key
    where t.place = d.place and d.outcome in ('created', 'updated') and (d.party_id is null or (o.party_id <> d.party_id and not parties.stand_for_one(o.party_id, d.party_id)))`.execute(tx)
  await sql`
    update imported_party d set outcome = 'failed', fault = 'custom-taken:' || o.field
    from (select array_agg(place) as places, array_agg(party_id) as parties, array_agg(custom) as customs from imported_party where custom is not null and outcome in ('created', 'updated')) a
      cross join lateral parties.custom_taken_by_others(a.places, a.parties, a.customs) o
    where a.places is not null and d.place = o.place`.execute(tx)
}
