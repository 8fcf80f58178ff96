/* What the rules of sending look at. `marketing`: it rests on a consent (the purpose is asked for). `local_day`: the reader's own day on which it goes or went. `paced`: it has its place in the domain's row. `yielded_to`: the step that it made way for. */
alter table messaging.message
  add column marketing boolean not null default false, add column priority smallint not null default 50 check (priority between 0 and 100), add column local_day date, add column domain text, add column paced boolean not null default false, add column yielded_to text;
create index message_pressing on messaging.message (party_id, local_day) where marketing and state in ('queued', 'handing', 'given', 'sent', 'doubtful');

/* The next free place in a row of mails to a receiving domain, or of all (*). */
create table messaging.pace (channel text not null, domain text not null, ready_at timestamptz not null, primary key (channel, domain));
alter table messaging.pace enable row level security;
create policy own on messaging.pace for all to guanxi_app using ((select access.everywhere('*'))) with check ((select access.everywhere('*')));
grant select, insert, update on messaging.pace to guanxi_app;

/* The reader's own time; a zone that nobody knows is the firm's. */
create function messaging.local_time(at timestamptz, zone text, firm_zone text) returns timestamp language plpgsql stable as $$
begin
  if zone is null then return at at time zone firm_zone; end if;
  return at at time zone zone;
exception when invalid_parameter_value then return at at time zone firm_zone;
end $$;

/* The first moment from a local time on that is not within the quiet hours. */
create function messaging.awake(local timestamp, quiet_from time, quiet_to time) returns timestamp language sql immutable parallel safe as $$
  select case when quiet_from is null then local
    when quiet_from < quiet_to then case when local::time >= quiet_from and local::time < quiet_to then local::date + quiet_to else local end
    when local::time >= quiet_from then local::date + 1 + quiet_to when local::time < quiet_to then local::date + quiet_to else local end $$;

/* How many messages of marketing parties have already, in the day, week and month of a day of theirs, and of one purpose in the month; with those of records merged into them. */
create function messaging.pressure(heads bigint[], days date[], for_purpose text, for_step text, states text[], but bigint[])
returns table (head bigint, of_day int, of_week int, of_month int, of_purpose int) language plpgsql stable rows 1000 as $$
begin
  return query with asked as materialized (select u.id, u.day, date_trunc('week', u.day)::date as week, date_trunc('month', u.day)::date as month from unnest(heads, days) u (id, day)),
  record as (select a.id as head, a.id, a.day, a.week, a.month from asked a union all select a.id, p.id, a.day, a.week, a.month from asked a join parties.party p on p.survivor_id = a.id)
  select r.head, (count(*) filter (where m.local_day = r.day))::int, (count(*) filter (where m.local_day >= r.week and m.local_day < r.week + 7))::int, (count(*) filter (where m.local_day >= r.month and m.local_day < (r.month + interval '1 month')::date))::int,
    (count(*) filter (where m.purpose = for_purpose and m.local_day >= r.month and m.local_day < (r.month + interval '1 month')::date))::int
  from record r join messaging.message m on m.party_id = r.id
  where m.marketing and m.state in ('queued', 'handing', 'given', 'sent', 'doubtful') and m.state = any (states) and m.local_day >= least(r.week, r.month) and m.local_day < greatest(r.week + 7, (r.month + interval '1 month')::date)
    and m.step is distinct from for_step and (but is null or m.id <> all (but)) group by r.head;
end $$;

/* Which bound another message would go beyond, by what there is already; null where none. */
create function messaging.beyond(of_day int, of_week int, of_month int, of_purpose int, wish int, rules jsonb) returns text language sql immutable parallel safe as $$
  select case when of_day >= (rules ->> 'day')::int then 'cap-day' when of_week >= (rules ->> 'week')::int then 'cap-week' when of_month >= (rules ->> 'month')::int then 'cap-month' when of_purpose >= wish then 'wish' end $$;

/* The rules for parties whom consent allows, when something is asked to be sent to them: the firm's holdout, quiet hours, how much is too much. Where it is too much, one that waits with a lower priority makes way. What does not rest on a consent (service) goes at once. */
create function messaging.rule_all(asked bigint[], for_purpose text, for_step text, due timestamptz, at_time timestamptz, rank int, rules jsonb)
returns table (party_id bigint, reason text, due_at timestamptz, local_day date) language plpgsql volatile security definer set search_path = '' rows 1000 as $$
#variable_conflict use_column
declare bounded boolean; promised constant int := (select p.most_per_month from consent.purpose p where p.key = for_purpose);
begin
  if not access.may('message.send') then raise insufficient_privilege; end if;
  if not exists (select from consent.purpose p where p.key = for_purpose and p.stance = 'asked') then
    return query select u.id, null::text, due, (due at time zone (rules ->> 'zone'))::date from unnest(asked) u (id);
    return;
  end if;
  bounded := coalesce(rules ->> 'day', rules ->> 'week', rules ->> 'month') is not null or exists (select from consent.wish w where w.purpose = for_purpose and w.most_per_month is not null) or promised is not null;
  return query with place as materialized (
    select p.id, coalesce(p.survivor_id, p.id) as head, case when p.zone is null then due at time zone (rules ->> 'zone') else messaging.local_time(due, p.zone, rules ->> 'zone') end as local
    from unnest(asked) u (id) join parties.party p on p.id = u.id),
  timed as materialized (select t.id, t.head, due + (w.local - t.local) as due_at, w.local::date as day from place t cross join lateral (select messaging.awake(t.local, (rules ->> 'quietFrom')::time, (rules ->> 'quietTo')::time) as local) w),
  held as materialized (select h.id from experiments.held_out(asked, at_time) h (id)),
  open as materialized (select t.* from timed t where bounded and not exists (select from held h where h.id = t.id)),
  wish as (select o.head, min(w.most_per_month)::int as most from open o cross join lateral (select o.head as id union all select p.id from parties.party p where p.survivor_id = o.head) r join consent.wish w on w.party_id = r.id and w.purpose = for_purpose where exists (select from consent.wish x where x.purpose = for_purpose and x.most_per_month is not null) group by o.head),
  over as materialized (
    select o.id, o.head, o.day, messaging.beyond(c.of_day, c.of_week, c.of_month, c.of_purpose, least(w.most, promised), rules) as bound
    from open o join messaging.pressure(array(select x.head from open x), array(select x.day from open x), for_purpose, for_step, '{queued,handing,given,sent,doubtful}', null) c on c.head = o.head left join wish w on w.head = o.head
    where messaging.beyond(c.of_day, c.of_week, c.of_month, c.of_purpose, least(w.most, promised), rules) is not null),
  way as (
    select distinct on (o.id) o.id, m.id as message_id from over o cross join lateral (select o.head as id union all select p.id from parties.party p where p.survivor_id = o.head) r
      join messaging.message m on m.party_id = r.id and m.marketing and m.state = 'queued' and m.priority < rank and m.step <> for_step
        and case o.bound when 'cap-day' then m.local_day = o.day when 'cap-week' then date_trunc('week', m.local_day) = date_trunc('week', o.day) else date_trunc('month', m.local_day) = date_trunc('month', o.day) and (o.bound <> 'wish' or m.purpose = for_purpose) end
    order by o.id, m.priority, m.id desc),
  made as (update messaging.message m set state = 'withheld', reason = 'yielded', yielded_to = for_step, ended_at = at_time from way where m.id = way.message_id and m.state = 'queued' returning way.id)
  select t.id, case when held.id is not null then 'holdout' when over.bound is not null and made.id is null then over.bound end, t.due_at, t.day
  from timed t left join held on held.id = t.id left join over on over.id = t.id left join made on made.id = t.id;
end $$;
revoke execute on function messaging.rule_all from public;
grant execute on function messaging.rule_all to guanxi_app;

/* The same once more when messages are taken to be sent: by what has gone out meanwhile, and by the reader's clock now. Gives those that do not go now: with a reason never, else at another time. */
create function messaging.rule_again(messages bigint[], at_time timestamptz, rules jsonb)
returns table (id bigint, reason text, due_at timestamptz, local_day date) language plpgsql stable rows 100 as $$
#variable_conflict use_column
declare bounded boolean;
begin
  bounded := coalesce(rules ->> 'day', rules ->> 'week', rules ->> 'month') is not null or exists (select from consent.wish w where w.most_per_month is not null) or exists (select from consent.purpose p where p.most_per_month is not null);
  return query with due as materialized (
    select m.id, m.purpose, m.priority, p.id as party, coalesce(p.survivor_id, p.id) as head, case when p.zone is null then at_time at time zone (rules ->> 'zone') else messaging.local_time(at_time, p.zone, rules ->> 'zone') end as local
    from messaging.message m join parties.party p on p.id = m.party_id where m.id = any (messages) and m.marketing),
  timed as materialized (select d.*, w.local as awake from due d cross join lateral (select messaging.awake(d.local, (rules ->> 'quietFrom')::time, (rules ->> 'quietTo')::time) as local) w),
  held as materialized (select h.id from experiments.held_out(array(select distinct t.party from timed t), at_time) h (id)),
  open as materialized (select t.*, row_number() over (partition by t.head order by t.priority desc, t.id)::int as rank, row_number() over (partition by t.head, t.purpose order by t.priority desc, t.id)::int as purpose_rank from timed t where bounded and t.awake = t.local and not exists (select from held h where h.id = t.party)),
  wish as (select o.head, w.purpose, min(w.most_per_month)::int as most from open o cross join lateral (select o.head as id union all select p.id from parties.party p where p.survivor_id = o.head) r join consent.wish w on w.party_id = r.id group by o.head, w.purpose),
  bound as (
    select o.id, messaging.beyond(coalesce(c.of_day, 0) + o.rank - 1, coalesce(c.of_week, 0) + o.rank - 1, coalesce(c.of_month, 0) + o.rank - 1, coalesce(c.of_purpose, 0) + o.purpose_rank - 1, least(w.most, (select p.most_per_month::int from consent.purpose p where p.key = o.purpose)), rules) as bound
    from (select x.purpose, array_agg(distinct x.head) as heads from open x group by x.purpose) g
    join open o on o.purpose = g.purpose left join lateral messaging.pressure(array[o.head], array[o.local::date], o.purpose, null, '{handing,given,sent,doubtful}', messages) c on true left join wish w on w.head = o.head and w.purpose = o.purpose)
  select t.id, case when h.id is not null then 'holdout' else b.bound end, at_time + (t.awake - t.local), t.awake::date
  from timed t left join held h on h.id = t.party left join bound b on b.id = t.id;
end $$;

/* Gives messages their places in the row of their receiving domain and of the whole, one after the other at the distances that the rules say. */
create function messaging.take_places(messages bigint[], on_channel text, at_time timestamptz, rules jsonb) returns table (id bigint, due_at timestamptz) language plpgsql volatile as $$
#variable_conflict use_column
declare r record; free timestamptz; slots jsonb := '{}';
begin
  for r in select x.domain, x.seconds, array_agg(m.id order by m.priority desc, m.id) as ids from jsonb_to_recordset(rules -> 'rates') x (domain text, seconds float8)
    join messaging.message m on m.id = any (messages) and not m.paced and (x.domain = '*' or m.domain = x.domain or m.domain like '%.' || x.domain) group by x.domain, x.seconds order by x.domain loop
    insert into messaging.pace as p (channel, domain, ready_at) values (on_channel, r.domain, at_time) on conflict (channel, domain) do update set ready_at = greatest(p.ready_at, at_time) returning ready_at into free;
    select slots || jsonb_object_agg(u.id, greatest((slots ->> u.id::text)::timestamptz, free + make_interval(secs => r.seconds * (u.n - 1)))) into slots from unnest(r.ids) with ordinality u (id, n);
    update messaging.pace p set ready_at = free + make_interval(secs => r.seconds * cardinality(r.ids)) where p.channel = on_channel and p.domain = r.domain;
  end loop;
  return query select s.key::bigint, s.value::timestamptz from jsonb_each_text(slots) s;
end $$;
