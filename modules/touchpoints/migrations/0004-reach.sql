/* The last contact knows its party's unit and owner, so that its policy needs no look-up per row: whoever sees only a part of the parties sorts by it along
   the index, as whoever sees all does. A merged record has its survivor's unit and owner. */
alter table touchpoints.last_contact add column unit_id bigint, add column owner_id bigint;
update touchpoints.last_contact c set unit_id = p.unit_id, owner_id = p.owner_id from parties.party p where p.id = c.party_id;

drop policy seen on touchpoints.last_contact;
create policy seen on touchpoints.last_contact for select to guanxi_app using ((select access.everywhere('party.read')) or unit_id = any ((select access.units('party.read'))::bigint[])
  or owner_id = (select access.owner('party.read')) or party_id = any ((select parties.shared_with_me('read'))::bigint[]));

create or replace function touchpoints.begin_contacts() returns trigger language plpgsql security definer set search_path = ''
  as $$ begin insert into touchpoints.last_contact (party_id, unit_id, owner_id) select id, unit_id, owner_id from made on conflict do nothing; return null; end $$;
create function touchpoints.follow_party() returns trigger language plpgsql security definer set search_path = ''
  as $$ begin update touchpoints.last_contact c set unit_id = new.unit_id, owner_id = new.owner_id where c.party_id = new.id; return null; end $$;
create trigger follow_contacts after update of unit_id, owner_id on parties.party for each row
  when ((old.unit_id, old.owner_id) is distinct from (new.unit_id, new.owner_id)) execute function touchpoints.follow_party();

/* As before, with the unit and the owner. */
create or replace function touchpoints.index_added() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into touchpoints.participant (party_id, at, touchpoint_id, kind, channel, shown)
  select p.id, t.at, t.id, t.kind, t.channel, not t.retracted from added t cross join unnest(t.party_ids) p(id) on conflict do nothing;
  if exists (select from added where supersedes is not null) then
    insert into touchpoints.supersession (touchpoint_id, by_id) select supersedes, id from added where supersedes is not null;
    update touchpoints.participant x set shown = false from added a join touchpoints.touchpoint o on o.id = a.supersedes cross join unnest(o.party_ids) p(id)
    where x.party_id = p.id and x.at = o.at and x.touchpoint_id = o.id;
    perform touchpoints.refresh_contacts(array(select unnest(o.party_ids || a.party_ids) from added a join touchpoints.touchpoint o on o.id = a.supersedes));
  end if;
  insert into touchpoints.last_contact as c (party_id, unit_id, owner_id, at, channel, kind, last_at, contacts90)
  select coalesce(p.survivor_id, p.id), min(p.unit_id), min(p.owner_id), coalesce(max(t.at) filter (where k.contact), '-infinity'), (array_agg(t.channel order by t.at desc, t.id desc) filter (where k.contact))[1], (array_agg(t.kind order by t.at desc, t.id desc) filter (where k.contact))[1],
    max(t.at), count(*) filter (where k.contact and t.at >= w.edge)
  from added t cross join touchpoints.contact_window w join touchpoints.kind k on k.key = t.kind join parties.party p on p.id = any (t.party_ids)
  where t.supersedes is null and not t.retracted
  group by 1 order by 1
  on conflict (party_id) do update set
    at = greatest(c.at, excluded.at), last_at = greatest(c.last_at, excluded.last_at), contacts90 = c.contacts90 + excluded.contacts90,
    channel = case when excluded.kind is not null and excluded.at >= c.at then excluded.channel else c.channel end,
    kind = case when excluded.kind is not null and excluded.at >= c.at then excluded.kind else c.kind end;
  return null;
end $$;
