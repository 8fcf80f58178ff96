create schema demo;
grant usage on schema demo to guanxi_app;

/* The made-up firm, while it is here. */
create table demo.firm (
  one boolean primary key default true check (one),
  state text not null check (state in ('making', 'ready', 'removing')),
  step text, progress real not null default 0,
  asked_at timestamptz not null, asked_by bigint references people.member, made_at timestamptz
);
alter table demo.firm enable row level security;
create policy seen on demo.firm for select to guanxi_app using (true);
create policy managed on demo.firm to guanxi_app using ((select access.may('demo.manage'))) with check ((select access.may('demo.manage')));
grant select, insert, update, delete on demo.firm to guanxi_app;

/* Everything that was made, by kind and id: what is removed, and nothing else. Orders, contacts and whatever else hangs on a made-up party go with it. */
create table demo.record (object text not null check (object in ('party', 'member', 'unit', 'product', 'tag', 'run', 'segment', 'offer', 'campaign', 'finding')), id bigint not null, primary key (object, id));
alter table demo.record enable row level security;
create policy system_only on demo.record to guanxi_app using ((select access.everywhere('*'))) with check ((select access.everywhere('*')));
grant select, insert, delete on demo.record to guanxi_app;

create function demo.count_parties() returns int language sql stable security definer set search_path = '' as $$ select count(*)::int from demo.record where object = 'party' $$;

/* Removes what refers to rows that are to go, whichever module it belongs to. A reference that may be empty is emptied where the row is a party, an order or
   a member in its own right (it may be the firm's own); every other row goes with what it hangs on, and what hangs on it in turn. */
create function demo.sweep(rel regclass, ids bigint[]) returns void language plpgsql security definer set search_path = '' as $$
declare link record; below bigint[];
begin
  for link in
    select c.conrelid::regclass as child, quote_ident(a.attname) as col, a.attnotnull as needed, exists (select from pg_constraint f where f.contype = 'f' and f.confrelid = c.conrelid and f.confdeltype <> 'c') as leads_on
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = rel and c.conparentid = 0 and cardinality(c.conkey) = 1 and c.confdeltype <> 'c'
  loop
    if not link.needed and link.child in ('parties.party'::regclass, 'orders.sales_order'::regclass, 'orders.line'::regclass, 'people.member'::regclass, 'demo.firm'::regclass) then
      execute format('update %s set %s = null where %2$s = any ($1)%s', link.child, link.col, case when link.child = rel then ' and id <> all ($1)' else '' end) using ids;
    else
      if link.leads_on then
        execute format('select array_agg(id) from %s where %s = any ($1)', link.child, link.col) into below using ids;
        if below is not null then perform demo.sweep(link.child, below); end if;
      end if;
      execute format('delete from %s where %s = any ($1)', link.child, link.col) using ids;
    end if;
  end loop;
end $$;

/* Removes some of the made-up parties' orders; returns how many. */
create function demo.remove_orders(most int) returns int language plpgsql security definer set search_path = '' as $$
declare ids bigint[];
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  ids := array(select o.id from demo.record r join orders.sales_order o on o.buyer_id = r.id where r.object = 'party' limit most);
  perform demo.sweep('orders.line', array(select l.id from orders.line l where l.order_id = any (ids)));
  perform demo.sweep('orders.sales_order', ids);
  delete from orders.sales_order where id = any (ids);
  return cardinality(ids);
end $$;

/* Removes some of what was logged of them. Where someone real took part too, only the made-up leave, unless what it tells of (an order) is gone. Returns how many. */
create function demo.remove_touchpoints(most int) returns int language plpgsql security definer set search_path = '' as $$
declare seen bigint[]; gone bigint[]; real bigint[];
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  seen := array(select distinct id from (select x.touchpoint_id as id from demo.record r join touchpoints.participant x on x.party_id = r.id where r.object = 'party' limit most) s);
  gone := array(select t.id from touchpoints.touchpoint t where t.id = any (seen) and (
    (t.ref_object = 'order' and not exists (select from orders.sales_order o where o.id = t.ref_id))
    or not exists (select from unnest(t.party_ids) p (id) where not exists (select from demo.record r where r.object = 'party' and r.id = p.id))));
  real := array(select distinct p.id from touchpoints.touchpoint t cross join unnest(t.party_ids) p (id) where t.id = any (gone) and not exists (select from demo.record r where r.object = 'party' and r.id = p.id));
  delete from touchpoints.participant x using touchpoints.touchpoint t cross join unnest(t.party_ids) p (id)
    where t.id = any (seen) and x.party_id = p.id and x.at = t.at and x.touchpoint_id = t.id and (t.id = any (gone) or exists (select from demo.record r where r.object = 'party' and r.id = p.id));
  delete from touchpoints.notice n where n.touchpoint_id = any (gone);
  delete from touchpoints.supersession s where s.touchpoint_id = any (gone) or s.by_id = any (gone);
  delete from touchpoints.key k where k.touchpoint_id = any (gone);
  delete from touchpoints.touchpoint t where t.id = any (gone);
  update touchpoints.touchpoint t set party_ids = k.ids, party_roles = k.roles
    from (select t.id, array_agg(p.id order by p.n) as ids, array_agg(p.role order by p.n) as roles from touchpoints.touchpoint t cross join unnest(t.party_ids, t.party_roles) with ordinality p (id, role, n)
      where t.id = any (seen) and not exists (select from demo.record r where r.object = 'party' and r.id = p.id) group by t.id) k where t.id = k.id;
  perform touchpoints.refresh_contacts(real);
  return cardinality(seen);
end $$;

/* Removes some of the parties with all that hangs on them. A real record that was merged into one comes back as it was. Returns how many. */
create function demo.remove_parties(most int) returns int language plpgsql security definer set search_path = '' as $$
declare gone bigint[];
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  gone := array(select r.id from demo.record r where r.object = 'party' order by r.id desc limit most);
  update parties.party p set survivor_id = null, unit_id = m.unit_id, owner_id = m.owner_id from parties.merge m
    where m.merged_id = p.id and m.undone_at is null and p.survivor_id = any (gone) and not exists (select from demo.record r where r.object = 'party' and r.id = p.id);
  perform demo.sweep('work.item', array(select w.id from work.item w where w.party_id = any (gone)));
  delete from work.item w where w.party_id = any (gone);
  update people.member set party_id = null where party_id = any (gone);
  perform demo.sweep('parties.party', gone);
  delete from parties.party p where p.id = any (gone);
  delete from intelligence.stale s where s.party_id = any (gone);
  delete from parties.duplicate_due d where d.party_id = any (gone);
  delete from demo.record r where r.object = 'party' and r.id = any (gone);
  return cardinality(gone);
end $$;

/* Removes the campaigns, offers, segments and findings of the story with all that hangs on them, and what was said in its messages. */
create function demo.remove_marketing() returns void language plpgsql security definer set search_path = '' as $$
declare messages bigint[]; contents bigint[]; kind record; ids bigint[];
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  select array_agg(m.id), array_agg(distinct m.content_id) into messages, contents from messaging.message m join demo.record r on r.object = 'campaign' and m.step like 'campaign/' || r.id || '/%';
  if messages is not null then
    perform demo.sweep('messaging.message', messages);
    delete from messaging.message m where m.id = any (messages);
    delete from messaging.content c where c.id = any (contents) and not exists (select from messaging.message m where m.content_id = c.id);
  end if;
  delete from touchpoints.notice n using demo.record r where r.object = 'campaign' and n.ref_object = 'campaign' and n.ref_id = r.id;
  for kind in select * from (values ('finding', 'findings.finding'::regclass), ('campaign', 'campaigns.campaign'::regclass), ('offer', 'offers.offer'::regclass), ('segment', 'segments.segment'::regclass)) k (object, rel) loop
    ids := array(select r.id from demo.record r where r.object = kind.object);
    perform demo.sweep(kind.rel, ids);
    execute format('delete from %s where id = any ($1)', kind.rel) using ids;
  end loop;
  delete from demo.record r where r.object in ('finding', 'campaign', 'offer', 'segment');
end $$;

/* Removes the members, units, products and tags. What of the firm's own still stands in a made-up unit moves to the firm's root; a made-up owner's work goes to `heir`. */
create function demo.remove_house(heir bigint) returns void language plpgsql security definer set search_path = '' as $$
declare root bigint := (select u.id from people.unit u where u.parent_id is null); units bigint[]; members bigint[]; accounts text[]; products bigint[]; tags bigint[]; link record;
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  units := array(select id from demo.record where object = 'unit');
  members := array(select id from demo.record where object = 'member');
  products := array(select id from demo.record where object = 'product');
  tags := array(select id from demo.record where object = 'tag');
  update work.item w set owner_id = heir where w.owner_id = any (members);
  accounts := array(select m.auth_user_id from people.member m where m.id = any (members));
  perform demo.sweep('people.member', members);
  delete from people.member m where m.id = any (members);
  delete from people_auth."user" u where u.id = any (accounts);
  for link in select c.conrelid::regclass as child, quote_ident(a.attname) as col from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people.unit'::regclass and c.conparentid = 0
  loop
    execute format('update %s set %s = $1 where %2$s = any ($2)%s', link.child, link.col, case when link.child = 'people.unit'::regclass then ' and id <> all ($2)' else '' end) using root, units;
  end loop;
  delete from people.unit u where u.id = any (units);
  update orders.line l set product_id = null where l.product_id = any (products);
  perform demo.sweep('products.product', products);
  delete from products.product p where p.id = any (products);
  delete from parties.tag t where t.id = any (tags);
  delete from demo.record r where r.object <> 'run';
end $$;

/* When standings have been computed without it, by the run `last`: the runs that counted it go, with the moves of the firm's own parties that only they saw, and then it was never here. */
create function demo.forget(last bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  delete from intelligence.standing_history h using intelligence.standing_history b
  where h.run_id in (select r.id from demo.record r where r.object = 'run' union select last) and b.party_id = h.party_id
    and b.day = (select max(e.day) from intelligence.standing_history e where e.party_id = h.party_id and e.day < h.day)
    and (h.r, h.f, h.m, h.tier, h.stage, h.loyalty) is not distinct from (b.r, b.f, b.m, b.tier, b.stage, b.loyalty);
  delete from intelligence.run n using demo.record r where r.object = 'run' and r.id = n.id and not exists (select from intelligence.standing s where s.run_id = n.id);
  delete from demo.record;
  delete from demo.firm;
end $$;

/* What was learnt while it was here was learnt from it too: runs of value, models and what the whole firm's patterns say go, forecasts by those models with them.
   The model that one of those took the place of is in use again. */
create function demo.forget_models() returns void language plpgsql security definer set search_path = '' as $$
declare since timestamptz := (select f.asked_at from demo.firm f);
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  delete from value.run where started_at >= since;
  update prediction.party set churn_bp = null, band = 0, stake_cents = 0, reasons = '{}', reason_values = '{}', outcome = null, version_id = null, risen_on = null
  where version_id in (select v.id from models.version v where v.trained_at >= since);
  delete from prediction.churn_run where at >= since;
  delete from prediction.rule where as_of >= since::date;
  delete from prediction.trigger where as_of >= since::date;
  delete from models.version where trained_at >= since;
  update models.version v set state = 'champion', retired_at = null
  where v.retired_at >= since and v.id = (select max(o.id) from models.version o where o.kind = v.kind) and not exists (select from models.version c where c.kind = v.kind and c.state = 'champion');
end $$;
/* Tells the planner of what has just been written or is to go: after a removal it takes these tables for empty. */
create function demo.refresh_statistics() returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  analyze parties.party, parties.contact, parties.role, parties.connection, parties.party_tag, parties.search_entry, touchpoints.participant, touchpoints.last_contact, orders.sales_order, orders.line, intelligence.standing, work.item, consent.entry, demo.record;
end $$;
revoke execute on all functions in schema demo from public;
grant execute on function demo.refresh_statistics, demo.count_parties, demo.remove_orders, demo.remove_touchpoints, demo.remove_parties, demo.remove_marketing, demo.remove_house, demo.forget, demo.forget_models to guanxi_app;
