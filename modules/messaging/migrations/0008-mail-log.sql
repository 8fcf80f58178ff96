/* How far the mail server's own log was read (`MAIL_LOG`), and what it said of each message of ours: under which number it took it into its queue. Without a gap since `since`, to its end at `until`. */
create table messaging.mail_log (source text primary key, position jsonb not null default '{}', since timestamptz not null, until timestamptz not null, fault text);
create table messaging.mail_taken (
  message_id bigint primary key references messaging.message, queue_id text not null, taken boolean not null default false, at timestamptz not null
);
create index on messaging.mail_taken (queue_id);
create index on messaging.mail_taken (at);
do $$ declare rel text; begin
  foreach rel in array array['messaging.mail_log', 'messaging.mail_taken'] loop
    execute format('alter table %s enable row level security', rel);
    execute format('create policy own on %s for all to guanxi_app using ((select access.everywhere(''*''))) with check ((select access.everywhere(''*'')))', rel);
    execute format('grant select, insert, update, delete on %s to guanxi_app', rel);
  end loop;
end $$;
/* Whoever reads messages may know how the log is read. */
create policy told on messaging.mail_log for select to guanxi_app using ((select access.may('message.read')));
