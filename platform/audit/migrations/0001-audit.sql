create schema audit;
grant usage on schema audit to guanxi_app;

/* Who did what, when. Append-only: the application may insert and, with the right, read. `digest` is sealed into batches by audit.seal. */
create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor bigint,
  actor_name text not null,
  actor_kind text not null,
  action text not null,
  object text not null,
  object_id bigint,
  trace text,
  salt bytea not null default decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
  xid xid8 not null default pg_current_xact_id()
);
create index on audit.entry (object, object_id, id desc);
create index on audit.entry (actor, id desc);

/* What a change changed. Apart, so that erasing a person can empty it; the entry keeps only its hash. */
create table audit.detail (entry_id bigint primary key references audit.entry, detail jsonb);
alter table audit.entry add column detail_hash bytea;

/* The chain: each link hashes a batch of entries and the link before. One writer seals; ordinary writers never wait. */
create table audit.link (
  seq bigint primary key,
  first_id bigint not null, last_id bigint not null, entries int not null,
  hash bytea not null, previous bytea not null, at timestamptz not null default now()
);
create table audit.sealed (entry_id bigint primary key, seq bigint not null references audit.link);

alter table audit.entry enable row level security;
create policy written on audit.entry for insert to guanxi_app with check (true);
create policy seen on audit.entry for select to guanxi_app using ((select access.may('audit.read')));
grant insert, select on audit.entry to guanxi_app;
grant usage on all sequences in schema audit to guanxi_app;
alter table audit.detail enable row level security;
create policy written on audit.detail for insert to guanxi_app with check (true);
create policy seen on audit.detail for select to guanxi_app using ((select access.may('audit.read')));
create policy emptied on audit.detail for update to guanxi_app using ((select access.may('party.erase'))) with check (detail is null);
grant insert, select, update on audit.detail to guanxi_app;
alter table audit.link enable row level security;
create policy seen on audit.link for select to guanxi_app using ((select access.may('audit.read')));
grant select on audit.link to guanxi_app;
alter table audit.sealed enable row level security;
create policy seen on audit.sealed for select to guanxi_app using ((select access.may('audit.read')));
grant select on audit.sealed to guanxi_app;
