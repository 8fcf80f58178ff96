create schema files;
grant usage on schema files to guanxi_app;

/* The contents that the file store keeps, by digest. Nothing personal: names and whose they are stand with their holders. */
create table files.content (
  sha256 char(64) primary key, size bigint not null, type text not null, at timestamptz not null
);
/* Who needs a content: `parties.file` 17. What nobody holds is swept. */
create table files.held (
  sha256 char(64) not null references files.content, holder text not null, holder_id bigint not null,
  primary key (holder, holder_id, sha256)
);
create index on files.held (sha256);

alter table files.content enable row level security;
create policy known on files.content to guanxi_app using (true) with check (true);
create policy swept on files.content as restrictive for delete to guanxi_app using ((select access.everywhere('*')));
grant select, insert, update, delete on files.content to guanxi_app;
alter table files.held enable row level security;
create policy known on files.held to guanxi_app using (true) with check (true);
grant select, insert, delete on files.held to guanxi_app;
