alter table parties.bulk drop constraint bulk_kind_check, add constraint bulk_kind_check check (kind in ('tags', 'owner'));

/* Whose a party was before many were assigned at once, and whose it became. */
create table parties.bulk_owner (
  bulk_id bigint not null references parties.bulk on delete cascade, party_id bigint not null references parties.party, before_id bigint, after_id bigint,
  primary key (bulk_id, party_id)
);
create index on parties.bulk_owner (party_id);
alter table parties.bulk_owner enable row level security;
create policy own on parties.bulk_owner to guanxi_app using (exists (select from parties.bulk b where b.id = bulk_id)) with check (exists (select from parties.bulk b where b.id = bulk_id));
grant select, insert, delete on parties.bulk_owner to guanxi_app;
