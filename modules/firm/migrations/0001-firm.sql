create schema firm;
grant usage on schema firm to guanxi_app;

/* What the firm has set; what is absent has its default from the contract. */
create table firm.setting (key text primary key, value jsonb not null, updated_at timestamptz not null default now(), updated_by bigint);
select access.protect_shared('firm.setting', 'settings.update');
