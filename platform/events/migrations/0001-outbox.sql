create schema events;
grant usage on schema events to guanxi_app;

/* What happened, told in the transaction that made it true. `xid` orders readers: a late committer is never passed over. */
create table events.event (
  id bigint generated always as identity primary key,
  name text not null,
  version smallint not null,
  payload jsonb not null,
  actor bigint,
  at timestamptz not null,
  xid xid8 not null default pg_current_xact_id()
);
create index on events.event (xid, id);
alter table events.event enable row level security;
create policy written on events.event for insert to guanxi_app with check (true);
create policy dispatched on events.event for select to guanxi_app using ((select access.everywhere('*')));
create policy forgotten on events.event for delete to guanxi_app using ((select access.everywhere('*')));
grant select, insert, delete on events.event to guanxi_app;

/* How far each reader has come. */
create table events.reader (name text primary key, xid xid8 not null, id bigint not null);
alter table events.reader enable row level security;
create policy system_only on events.reader to guanxi_app using ((select access.everywhere('*'))) with check ((select access.everywhere('*')));
grant select, insert, update on events.reader to guanxi_app;
