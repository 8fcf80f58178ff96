/* What the analysis engine is fed with: changes of parties and of what hangs on them; who stands for whom now; who was erased. */
select warehouse.watch('parties.party'), warehouse.watch('parties.role', 'party_id'), warehouse.watch('parties.party_tag', 'party_id'),
  warehouse.watch('parties.contact', 'party_id', 'channel = ''address'''), warehouse.watch('parties.connection');

create function parties.feed_persons() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform warehouse.note('moved', array(select k from made n join gone o on o.id = n.id cross join lateral unnest(array[n.id, o.survivor_id]) k where n.survivor_id is distinct from o.survivor_id and k is not null), false);
  perform warehouse.note('erased', array(select n.id from made n join gone o on o.id = n.id where n.erased_at is not null and o.erased_at is null), false);
  return null;
end $$;
create trigger feed_persons after update on parties.party referencing old table as gone new table as made for each statement execute function parties.feed_persons();

/* Roles end by the calendar, without anyone changing a row. */
create function parties.feed_ended_roles() returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  perform warehouse.note('parties.role', array(select distinct r.party_id from parties.role r where r.valid_to between current_date - 2 and current_date - 1), false);
end $$;
revoke execute on function parties.feed_ended_roles from public;
grant execute on function parties.feed_ended_roles to guanxi_app;
