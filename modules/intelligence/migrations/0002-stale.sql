/* Whose orders change waits for a new standing, told in the order's own transaction: by hand, by import and by undo alike. */
create function intelligence.wait(parties bigint[]) returns void language sql security definer set search_path = '' as $$
  with waiting as (insert into intelligence.stale (party_id) select distinct p from unnest(parties) p where p is not null order by 1 on conflict (party_id) do update set mark = excluded.mark returning 1),
  asked as (insert into events.event (name, version, payload, at) select 'task:intelligence.refresh', 1, '{"input": {}, "key": "refresh"}', now() where exists (select from waiting) returning name)
  select pg_notify('guanxi_event', name) from asked $$;

create function intelligence.hear_made() returns trigger language plpgsql as $$ begin perform intelligence.wait(array(select buyer_id from made)); return null; end $$;
create function intelligence.hear_gone() returns trigger language plpgsql as $$ begin perform intelligence.wait(array(select buyer_id from gone)); return null; end $$;
create function intelligence.hear_changed() returns trigger language plpgsql as $$ begin perform intelligence.wait(array(select buyer_id from made union select buyer_id from gone)); return null; end $$;
create trigger hear_made after insert on orders.sales_order referencing new table as made for each statement execute function intelligence.hear_made();
create trigger hear_gone after delete on orders.sales_order referencing old table as gone for each statement execute function intelligence.hear_gone();
create trigger hear_changed after update on orders.sales_order referencing new table as made old table as gone for each statement execute function intelligence.hear_changed();

/* A merge moves history between parties. */
create function intelligence.hear_merge() returns trigger language plpgsql as $$ begin perform intelligence.wait(array[new.id, new.survivor_id, old.survivor_id]); return null; end $$;
create trigger hear_merge after update of survivor_id on parties.party for each row when (old.survivor_id is distinct from new.survivor_id) execute function intelligence.hear_merge();
