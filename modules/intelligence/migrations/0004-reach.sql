/* A standing knows its party's unit and owner, so that its policy needs no look-up per row: whoever sees only a part of the parties sorts and filters by
   standing along an index, as whoever sees all does. What is shown (a person's judgement before the computed) is a column for the same reason: PostgreSQL
   trusts no expression under row-level security. */
alter table intelligence.standing add column unit_id bigint, add column owner_id bigint,
  add column stage_shown smallint generated always as (coalesce(stage_override, stage)) stored,
  add column tier_shown smallint generated always as (coalesce(tier_override, tier)) stored,
  add column loyalty_shown smallint generated always as (coalesce(loyalty_override, loyalty)) stored;
update intelligence.standing s set unit_id = p.unit_id, owner_id = p.owner_id from parties.party p where p.id = s.party_id;
drop index intelligence.standing_by_tier, intelligence.standing_by_stage;
create index standing_by_tier on intelligence.standing (tier_shown, party_id);
create index standing_by_stage on intelligence.standing (stage_shown, party_id);

drop policy seen on intelligence.standing;
create policy seen on intelligence.standing for select to guanxi_app using ((select access.everywhere('party.read')) or unit_id = any ((select access.units('party.read'))::bigint[])
  or owner_id = (select access.owner('party.read')) or party_id = any ((select parties.shared_with_me('read'))::bigint[]));

create or replace function intelligence.begin_standing() returns trigger language plpgsql security definer set search_path = ''
  as $$ begin insert into intelligence.standing (party_id, unit_id, owner_id) select id, unit_id, owner_id from made on conflict do nothing; return null; end $$;
select parties.move_along('intelligence.standing');
