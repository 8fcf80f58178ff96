create schema touchpoints;
grant usage on schema touchpoints to guanxi_app;

/* Channels, kinds and stages are rows: a firm renames them and adds its own. `label` holds the three languages. None is ever deleted, only put out of use. */
create table touchpoints.channel (
  key text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'), label jsonb not null,
  /* what one contact costs, in the firm's base currency */
  cost numeric(18, 4), active boolean not null default true, position int not null default 100
);
create table touchpoints.stage (
  key text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'), label jsonb not null, active boolean not null default true, position int not null default 100
);
create table touchpoints.kind (
  key text primary key check (key ~ '^[a-z][a-z0-9-]{0,39}$'), label jsonb not null,
  /* what the timeline's tabs sort by */
  theme text not null check (theme in ('communication', 'order', 'service', 'satisfaction', 'activity', 'relationship')),
  /* whether it counts as having been in contact */
  contact boolean not null default false,
  /* whether people log it by hand */
  by_hand boolean not null default false,
  stage text references touchpoints.stage, active boolean not null default true, position int not null default 100
);
select access.protect_shared('touchpoints.channel', 'settings.update'), access.protect_shared('touchpoints.stage', 'settings.update'), access.protect_shared('touchpoints.kind', 'settings.update');
revoke delete on touchpoints.channel, touchpoints.stage, touchpoints.kind from guanxi_app;

/* A touchpoint's id is the month of its business time (above) and a serial number (the lower 40 bits). So the log is partitioned by month with an id
   that is unique by itself, and whoever has an id knows the partition. */
create sequence touchpoints.serial;
grant usage on sequence touchpoints.serial to guanxi_app;
create function touchpoints.month(at timestamptz) returns bigint language sql immutable parallel safe
  as $$ select (date_part('year', at at time zone 'UTC') * 12 + date_part('month', at at time zone 'UTC') - 1)::bigint $$;
create function touchpoints.new_id(at timestamptz) returns bigint language sql volatile
  as $$ select touchpoints.month(at) << 40 | nextval('touchpoints.serial') $$;
create function touchpoints.first_id(at timestamptz) returns bigint language sql immutable parallel safe
  as $$ select touchpoints.month(at) << 40 $$;

/* The log. Append-only: a correction is a row that supersedes another. `detail` holds the small values that a kind's text names (an order's number and
   amount). `episode` joins what belongs together: all of an order's life. `import_id`: the import that brought it. */
create table touchpoints.touchpoint (
  id bigint primary key,
  at timestamptz not null check (at >= '1900-01-01Z'), recorded_at timestamptz not null,
  kind text not null, channel text, stage text,
  direction text not null default 'none' check (direction in ('in', 'out', 'none')),
  party_ids bigint[] not null check (cardinality(party_ids) > 0), party_roles text[] not null,
  member_id bigint, recorded_by bigint,
  text text check (length(text) <= 4000), detail jsonb,
  cost numeric(18, 4), expected numeric(6, 2), perceived numeric(6, 2),
  source text not null, source_key text,
  ref_object text, ref_id bigint, episode text,
  supersedes bigint, retracted boolean not null default false,
  import_id bigint, redacted_at timestamptz,
  xid xid8 not null default pg_current_xact_id(),
  check (id >> 40 = touchpoints.month(at)), check (cardinality(party_ids) = cardinality(party_roles))
) partition by range (id);
create index on touchpoints.touchpoint using brin (import_id);
create table touchpoints.touchpoint_early partition of touchpoints.touchpoint for values from (minvalue) to (26256337671290880);
create table touchpoints.touchpoint_late partition of touchpoints.touchpoint for values from (27707693019955200) to (maxvalue);

/* Before 1990 and from 2100 on there is one partition each, so that every date has a home. Opens the partition of a month, if it is not open. Attached, not created in place: readers and
   writers of other months go on. Two who open the same month go one after the other: the lock also lets the second see what the first made. */
create function touchpoints.open_month(month bigint) returns void language plpgsql security definer set search_path = '' as $$
declare name text := format('touchpoint_%s_%s', month / 12, lpad((month % 12 + 1)::text, 2, '0'));
begin
  if month < touchpoints.month('1990-01-01Z') or month >= touchpoints.month('2100-01-01Z') or to_regclass('touchpoints.' || name) is not null then return; end if;
  lock table only touchpoints.touchpoint in share update exclusive mode;
  if to_regclass('touchpoints.' || name) is not null then return; end if;
  execute format('create table touchpoints.%I (like touchpoints.touchpoint including defaults including constraints including indexes)', name);
  execute format('alter table touchpoints.touchpoint attach partition touchpoints.%I for values from (%s) to (%s)', name, month << 40, (month + 1) << 40);
end $$;

/* What a write needs beforehand: open months, known words. Returns the first unknown word as `kind:word`, or null. */
create function touchpoints.prepare(months timestamptz[], kinds text[], channels text[], stages text[]) returns text language plpgsql security definer set search_path = '' as $$
begin
  perform touchpoints.open_month(m) from (select distinct touchpoints.month(at) as m from unnest(months) at order by 1) needed;
  return (select what from (
    select 'kind:' || k as what from unnest(kinds) k where not exists (select from touchpoints.kind where key = k)
    union all select 'channel:' || k from unnest(channels) k where not exists (select from touchpoints.channel where key = k)
    union all select 'stage:' || k from unnest(stages) k where not exists (select from touchpoints.stage where key = k)) unknown limit 1);
end $$;

/* Which touchpoint answers to which key of which source. Only the owner's functions come here. */
create table touchpoints.key (source text not null, key text not null, touchpoint_id bigint not null, primary key (source, key));
alter table touchpoints.key enable row level security;
create function touchpoints.claim(sources text[], keys text[], ids bigint[]) returns setof bigint language sql volatile security definer set search_path = '' as $$
  insert into touchpoints.key (source, key, touchpoint_id) select * from unnest(sources, keys, ids) on conflict do nothing returning touchpoint_id $$;

/* The timeline's index: a row for each party of a touchpoint, kept by the log's trigger. Apart from the log and not in months, so that a party's
   timeline is one walk along the key. `shown` is false for what was superseded or retracted. */
create table touchpoints.participant (
  party_id bigint not null references parties.party, at timestamptz not null, touchpoint_id bigint not null,
  kind text not null, channel text, shown boolean not null default true,
  primary key (party_id, at, touchpoint_id) include (kind, channel, shown)
);

/* What superseded what. Unique: of two corrections of one touchpoint the second is refused. */
create table touchpoints.supersession (touchpoint_id bigint primary key, by_id bigint not null unique);

/* When each party was last in touch, for lists and filters: kept by the log's trigger, with a row for every party from its first moment, so that lists
   can be sorted by it (-infinity: never). `at`, `channel`, `kind` are of the last contact, `last_at` of the last touchpoint of any kind; `contacts90`
   counts contacts since touchpoints.contact_window.edge. */
create table touchpoints.last_contact (
  party_id bigint primary key,
  at timestamptz not null default '-infinity', channel text, kind text, last_at timestamptz not null default '-infinity', contacts90 int not null default 0
) with (fillfactor = 80);
create index last_contact_by_time on touchpoints.last_contact (at, party_id);
create function touchpoints.begin_contacts() returns trigger language plpgsql security definer set search_path = ''
  as $$ begin insert into touchpoints.last_contact (party_id) select id from made on conflict do nothing; return null; end $$;
create trigger begin_contacts after insert on parties.party referencing new table as made for each statement execute function touchpoints.begin_contacts();
select parties.go_along('touchpoints.last_contact');
insert into touchpoints.last_contact (party_id) select id from parties.party on conflict do nothing;
create table touchpoints.contact_window (edge timestamptz not null);
insert into touchpoints.contact_window values (now() - interval '90 days');

/* Counts afresh what is known of some parties' last contacts. A survivor's include those of what was merged into it. */
create function touchpoints.refresh_contacts(parties bigint[]) returns void language sql security definer set search_path = '' as $$
  update touchpoints.last_contact c set at = coalesce(f.at, '-infinity'), channel = f.channel, kind = f.kind, last_at = coalesce(f.last_at, '-infinity'), contacts90 = f.n
  from (
    select p.party_id, last.at as last_at, contact.at, contact.channel, contact.kind, recent.n
    from (select u.id as party_id from unnest(parties) u(id) union select s.survivor_id from parties.party s where s.id = any (parties) and s.survivor_id is not null order by 1) p
    cross join lateral (select array_agg(w.id) as ids from (select p.party_id as id union all select a.id from parties.party a where a.survivor_id = p.party_id) w) who
    left join lateral (select max(x.at) as at from unnest(who.ids) w(id) cross join lateral (
      select x.at from touchpoints.participant x where x.party_id = w.id and x.shown order by x.at desc, x.touchpoint_id desc limit 1) x) last on true
    left join lateral (select x.* from unnest(who.ids) w(id) cross join lateral (
      select x.at, x.channel, x.kind from touchpoints.participant x join touchpoints.kind k on k.key = x.kind and k.contact where x.party_id = w.id and x.shown order by x.at desc, x.touchpoint_id desc limit 1) x order by x.at desc limit 1) contact on true
    cross join lateral (select count(*)::int as n from touchpoints.participant x join touchpoints.kind k on k.key = x.kind and k.contact
      where x.party_id = any (who.ids) and x.shown and x.at >= (select edge from touchpoints.contact_window)) recent) f
  where c.party_id = f.party_id $$;

/* After every write to the log: the timeline's index, supersessions, last contacts. Owner-side: the application only ever appends to the log. */
create function touchpoints.index_added() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  /* The first of each cannot be there yet; further ones may be named twice. */
  insert into touchpoints.participant (party_id, at, touchpoint_id, kind, channel, shown) select t.party_ids[1], t.at, t.id, t.kind, t.channel, not t.retracted from added t;
  insert into touchpoints.participant (party_id, at, touchpoint_id, kind, channel, shown)
  select p.id, t.at, t.id, t.kind, t.channel, not t.retracted from added t cross join unnest(t.party_ids[2:]) p(id) where cardinality(t.party_ids) > 1 on conflict do nothing;
  if exists (select from added where supersedes is not null) then
    insert into touchpoints.supersession (touchpoint_id, by_id) select supersedes, id from added where supersedes is not null;
    update touchpoints.participant x set shown = false from added a join touchpoints.touchpoint o on o.id = a.supersedes cross join unnest(o.party_ids) p(id)
    where x.party_id = p.id and x.at = o.at and x.touchpoint_id = o.id;
    perform touchpoints.refresh_contacts(array(select unnest(o.party_ids || a.party_ids) from added a join touchpoints.touchpoint o on o.id = a.supersedes));
  end if;
  insert into touchpoints.last_contact as c (party_id, at, channel, kind, last_at, contacts90)
  select coalesce(p.survivor_id, p.id), coalesce(max(t.at) filter (where k.contact), '-infinity'), (array_agg(t.channel order by t.at desc, t.id desc) filter (where k.contact))[1], (array_agg(t.kind order by t.at desc, t.id desc) filter (where k.contact))[1],
    max(t.at), count(*) filter (where k.contact and t.at >= w.edge)
  from added t cross join touchpoints.contact_window w join touchpoints.kind k on k.key = t.kind join parties.party p on p.id = any (t.party_ids)
  where t.supersedes is null and not t.retracted
  group by 1 order by 1
  on conflict (party_id) do update set
    at = greatest(c.at, excluded.at), last_at = greatest(c.last_at, excluded.last_at), contacts90 = c.contacts90 + excluded.contacts90,
    channel = case when excluded.kind is not null and excluded.at >= c.at then excluded.channel else c.channel end,
    kind = case when excluded.kind is not null and excluded.at >= c.at then excluded.kind else c.kind end
    where excluded.kind is not null or excluded.last_at > c.last_at;
  return null;
end $$;
create trigger index_added after insert on touchpoints.touchpoint referencing new table as added for each statement execute function touchpoints.index_added();

/* Moves the window of `contacts90`: recounts whoever had a contact in the days that leave it. Two days more than need be, so that a write under way at
   the last move is made good. */
create function touchpoints.move_window(new_edge timestamptz) returns void language plpgsql security definer set search_path = '' as $$
declare old_edge timestamptz;
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  update touchpoints.contact_window w set edge = new_edge from (select edge from touchpoints.contact_window for update) o where true returning o.edge into old_edge;
  perform touchpoints.refresh_contacts(array(select distinct unnest(t.party_ids) from touchpoints.touchpoint t
    where t.id >= touchpoints.first_id(least(old_edge, new_edge) - interval '2 days') and t.id < touchpoints.first_id(greatest(old_edge, new_edge) + interval '1 month')
      and t.at >= least(old_edge, new_edge) - interval '2 days' and t.at < greatest(old_edge, new_edge)));
end $$;

/* Whether the asker may do something to touchpoints of these parties: as far as the sentence reaches, among the parties that are seen. In PL/pgSQL, so
   that its plan is kept: inlined into every month's policy it would be planned once for each. */
create function touchpoints.may(action text, ids bigint[]) returns boolean language plpgsql stable as $$
begin
  return exists (select from parties.party p where p.id = any (ids) and (access.everywhere('touchpoint.' || action) or p.unit_id = any (access.units('touchpoint.' || action))
    or p.owner_id = access.owner('touchpoint.' || action) or (access.may('touchpoint.' || action) and p.id = any (parties.shared_with_me('read')))));
end $$;

/* A touchpoint is seen where one of its parties is, as far as the right to read touchpoints reaches. */
alter table touchpoints.touchpoint enable row level security;
create policy seen on touchpoints.touchpoint for select to guanxi_app using ((select access.everywhere('touchpoint.read') and access.everywhere('party.read')) or touchpoints.may('read', party_ids));
create policy written on touchpoints.touchpoint for insert to guanxi_app with check ((select access.everywhere('party.read')) or exists (select from parties.party p where p.id = any (party_ids)));
grant select, insert on touchpoints.touchpoint to guanxi_app;
alter table touchpoints.participant enable row level security;
create policy seen on touchpoints.participant for select to guanxi_app using ((select access.everywhere('touchpoint.read') and access.everywhere('party.read'))
  or exists (select from parties.party p where p.id = party_id and ((select access.everywhere('touchpoint.read')) or p.unit_id = any ((select access.units('touchpoint.read'))::bigint[])
    or p.owner_id = (select access.owner('touchpoint.read')) or ((select access.may('touchpoint.read')) and p.id = any ((select parties.shared_with_me('read'))::bigint[])))));
grant select on touchpoints.participant to guanxi_app;
alter table touchpoints.supersession enable row level security;
create policy seen on touchpoints.supersession for select to guanxi_app using ((select access.may('touchpoint.read')));
grant select on touchpoints.supersession to guanxi_app;
alter table touchpoints.last_contact enable row level security;
create policy seen on touchpoints.last_contact for select to guanxi_app using ((select access.everywhere('party.read')) or exists (select from parties.party p where p.id = party_id));
grant select on touchpoints.last_contact to guanxi_app;
alter table touchpoints.contact_window enable row level security;
create policy seen on touchpoints.contact_window for select to guanxi_app using (true);
grant select on touchpoints.contact_window to guanxi_app;

/* The places of a timeline's page, newest first: one walk along the index for the party and for each merged into it. With the asker's own rights; in
   PL/pgSQL, so that the plan is kept. */
create function touchpoints.find_timeline(party bigint, kinds text[], channels text[], before_at timestamptz, before_id bigint, most int) returns table (touchpoint_id bigint, at timestamptz) language plpgsql stable as $$
begin
  return query select x.touchpoint_id, x.at from unnest(parties.ids_of(party)) who (id) cross join lateral (
      select p.touchpoint_id, p.at from touchpoints.participant p
      where p.party_id = who.id and p.shown and (kinds is null or p.kind = any (kinds)) and (channels is null or p.channel = any (channels)) and (p.at, p.touchpoint_id) < (before_at, before_id)
      order by p.at desc, p.touchpoint_id desc limit most) x
    group by x.touchpoint_id, x.at order by x.at desc, x.touchpoint_id desc limit most;
end $$;
create function touchpoints.count_kinds(party bigint) returns table (kind text, n int) language plpgsql stable as $$
begin
  return query select x.kind, count(distinct x.touchpoint_id)::int from unnest(parties.ids_of(party)) who (id) join touchpoints.participant x on x.party_id = who.id and x.shown group by x.kind;
end $$;
