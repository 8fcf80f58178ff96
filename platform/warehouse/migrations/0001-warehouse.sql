/* What the feeder of the analysis engine needs: which rows changed, and which copies there are. Nobody but the owner reads or writes here. */
create schema warehouse;
grant usage on schema warehouse to guanxi_app;

/* Rows that changed and are not yet in the analysis engine: a queue, from which the feeder takes a line away only when what it names is in. So nothing depends
   on an order of transactions: a late commit is merely a line that comes later. One line for thousands of keys, so that imports hardly notice it. */
create table warehouse.change (
  id bigint generated always as identity primary key,
  source text not null, keys bigint[] not null,
  /* these rows were not there before: nothing of them can have to go */
  fresh boolean not null, at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
alter table warehouse.change enable row level security;

/* The copies in the analysis engine, each a database there: at most one is asked, at most one is being built. `cluster`: of which PostgreSQL database it is a copy. */
create table warehouse.copy (
  name text primary key, definition text not null, cluster text not null,
  state text not null check (state in ('building', 'current', 'old')),
  /* how far the building has come: table → last key, null for done */
  walked jsonb not null default '{}', rows bigint not null default 0, total bigint not null default 0,
  /* the last version that was written into it */
  version bigint not null default 0,
  /* the version of what its building reads: older than anything fed meanwhile */
  base bigint not null default 0,
  /* its tables as they were when it was begun: by these it is fed while a copy of a newer definition is being built */
  tables jsonb not null,
  /* since when it is fed no longer, because what it was read from is not there any more */
  unfed_since timestamptz,
  started_at timestamptz not null, finished_at timestamptz
);
create unique index one_of_each on warehouse.copy (state) where state <> 'old';
alter table warehouse.copy enable row level security;
create sequence warehouse.version;

/* Copies asked for by a person: a line is taken away by the beginning of the copy that it asks for, so that no crash in between forgets it. */
create table warehouse.rebuild (id bigint generated always as identity primary key, at timestamptz not null default clock_timestamp());
alter table warehouse.rebuild enable row level security;
create policy asked on warehouse.rebuild for insert to guanxi_app with check ((select access.may('operations.manage')));
grant insert on warehouse.rebuild to guanxi_app;

/* Partitions in which a row may stand twice: an older version beside a newer. Only these are read with FINAL; the rest as they are, at the speed of a plain table. Noted before
   the newer version is written, taken away when the partition was put in order. '*': the whole table. */
create table warehouse.untidy (
  copy text not null references warehouse.copy on delete cascade, table_name text not null, partition text not null, touched_at timestamptz not null default clock_timestamp(),
  primary key (copy, table_name, partition)
);
alter table warehouse.untidy enable row level security;

/* Notes rows that changed. */
create function warehouse.note(source text, ids bigint[], fresh boolean) returns void language plpgsql security definer set search_path = '' as $$
begin
  if cardinality(ids) = 0 then return; end if;
  if cardinality(ids) <= 5000 then
    insert into warehouse.change (source, keys, fresh) values (note.source, note.ids, note.fresh);
  else
    insert into warehouse.change (source, keys, fresh) select note.source, note.ids[i : i + 4999], note.fresh from generate_series(1, cardinality(note.ids), 5000) i;
  end if;
  perform pg_notify('guanxi_warehouse', '');
end $$;
revoke execute on function warehouse.note from public;

/* Has every change of a table's rows noted, by the values of `key`, as the source that the table's name is; `condition` leaves rows out. */
create function warehouse.watch(rel regclass, key text default 'id', condition text default 'true') returns void language plpgsql as $$
declare source text := (select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = rel); name text := replace(source, '.', '_');
begin
  execute format($f$create function warehouse.%I() returns trigger language plpgsql security definer set search_path = '' as $b$
    begin perform warehouse.note(%L, array(select %I from changed where %s), tg_op = 'INSERT'); return null; end $b$ $f$, name, source, key, condition);
  execute format('create trigger feed_insert after insert on %s referencing new table as changed for each statement execute function warehouse.%I()', rel, name);
  execute format('create trigger feed_update after update on %s referencing new table as changed for each statement execute function warehouse.%I()', rel, name);
  execute format('create trigger feed_delete after delete on %s referencing old table as changed for each statement execute function warehouse.%I()', rel, name);
end $$;

/* What questions and pages need to know: the copy to ask, since when something waits to be fed and how much, and how far a copy that is being built has come. */
create function warehouse.state() returns table (current text, waiting_since timestamptz, waiting bigint, building text, done bigint, total bigint, finished_at timestamptz, untidy jsonb) language sql stable security definer set search_path = '' as $$
  select (select c.name from warehouse.copy c where c.state = 'current'), least((select c.at from warehouse.change c order by c.id limit 1), (select c.unfed_since from warehouse.copy c where c.state = 'current')),
    (select sum(cardinality(w.keys)) from (select c.keys from warehouse.change c order by c.id limit 1000) w), b.name, b.rows, b.total, (select c.finished_at from warehouse.copy c where c.state = 'current'),
    (select jsonb_object_agg(u.table_name, u.partitions) from (select u.table_name, jsonb_agg(u.partition) as partitions from warehouse.untidy u join warehouse.copy c on c.name = u.copy and c.state = 'current' group by 1) u)
  from (values (1)) one left join warehouse.copy b on b.state = 'building' $$;

/* Texts as the analysis engine reads arrays and maps (its TabSeparated form, before COPY adds its own backslashes). */
create function warehouse.quoted(value text) returns text language sql immutable parallel safe as $$ select '''' || replace(value, '''', '''''') || '''' $$;
create function warehouse.map(object jsonb) returns text language sql immutable parallel safe
  as $$ select '{' || coalesce(string_agg(warehouse.quoted(e.key) || ':' || warehouse.quoted(e.value), ','), '') || '}' from jsonb_each_text(object) e where e.value is not null $$;

/* Marts: parts of the warehouse under a name, by unit (with those below), region of the address, and function (the modules whose tables are in it; null: all). They narrow what
   a viewer may see and never widen it. */
create table warehouse.mart (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> ''), note text,
  unit_ids bigint[] not null default '{}', regions text[] not null default '{}', functions text[] not null default '{}',
  updated_at timestamptz not null, updated_by bigint, version int not null default 1
);
select access.protect_shared('warehouse.mart', 'settings.update');
