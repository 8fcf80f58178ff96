create schema http;
grant usage on schema http to guanxi_app;

/* The answers to writes that carried an Idempotency-Key, kept a day so that a retry gets the same answer. Written in the write's own transaction. */
create table http.idempotency (
  actor text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  body jsonb,
  etag text,
  at timestamptz not null default now(),
  primary key (actor, key)
);
create index on http.idempotency (at);
alter table http.idempotency enable row level security;
create policy own on http.idempotency to guanxi_app using (actor = (select access.setting('actor'))) with check (actor = (select access.setting('actor')));
grant select, insert on http.idempotency to guanxi_app;
