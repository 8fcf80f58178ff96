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

/* How far each reader has come, and how often it has failed at what comes next. */
create table events.reader (name text primary key, xid xid8 not null, id bigint not null, failing bigint, failures int not null default 0);
alter table events.reader enable row level security;
create policy system_only on events.reader to guanxi_app using ((select access.everywhere('*'))) with check ((select access.everywhere('*')));
grant select, insert, update, delete on events.reader to guanxi_app;

/* What a reader could not hear however often it tried: it went on without, until someone asks for another try. */
create table events.parked (
  reader text not null,
  event_id bigint not null references events.event on delete cascade,
  name text not null,
  tries int not null,
  fault text not null,
  at timestamptz not null,
  again boolean not null default false,
  primary key (reader, event_id)
);
create index on events.parked (event_id);
alter table events.parked enable row level security;
create policy seen on events.parked for select to guanxi_app using ((select access.everywhere('operations.read')));
create policy asked_again on events.parked for update to guanxi_app using ((select access.everywhere('operations.manage')));
create policy parked on events.parked for insert to guanxi_app with check ((select access.everywhere('*')));
create policy heard on events.parked for delete to guanxi_app using ((select access.everywhere('*')));
grant select, insert, update, delete on events.parked to guanxi_app;
