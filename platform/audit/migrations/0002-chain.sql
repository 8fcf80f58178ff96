/* What an entry's link hashes: salted, and of the detail only its own hash, so that erasing the detail leaves the chain whole. */
create function audit.digest(e audit.entry) returns bytea language sql stable
  as $$ select sha256(e.salt || convert_to(concat_ws('|', e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor, e.actor_name, e.actor_kind, e.action, e.object, e.object_id, encode(coalesce(e.detail_hash, ''), 'hex')), 'UTF8')) $$;

/* Seals every entry whose transaction is over and older than all open ones. One at a time, owner-side; writers never wait for it. Returns how many it sealed. */
create function audit.seal() returns int language plpgsql security definer set search_path = '' as $$
declare latest audit.link; link_hash bytea; n int; lowest bigint; highest bigint;
begin
  if not pg_try_advisory_xact_lock(7204412) then return 0; end if;
  select * into latest from audit.link order by seq desc limit 1;
  create temporary table if not exists pg_temp.batch (id bigint primary key, digest bytea) on commit delete rows;
  delete from pg_temp.batch;
  insert into pg_temp.batch select e.id, audit.digest(e) from audit.entry e
    where e.id > coalesce((select min(last_id) from (select last_id from audit.link order by seq desc limit 20) l), 0) - 100000
      and e.xid < pg_snapshot_xmin(pg_current_snapshot()) and not exists (select from audit.sealed s where s.entry_id = e.id)
    order by e.id limit 50000;
  select count(*), min(id), max(id), sha256(coalesce(latest.hash, '') || coalesce(string_agg(digest, '' order by id), '')) into n, lowest, highest, link_hash from pg_temp.batch;
  if n = 0 then return 0; end if;
  insert into audit.link (seq, first_id, last_id, entries, hash, previous) values (coalesce(latest.seq, 0) + 1, lowest, highest, n, link_hash, coalesce(latest.hash, ''));
  insert into audit.sealed (entry_id, seq) select id, coalesce(latest.seq, 0) + 1 from pg_temp.batch;
  return n;
end $$;
grant execute on function audit.seal to guanxi_app;

/* Recomputes every link; gives those that no longer hold, with the reason. */
create function audit.broken() returns table (seq bigint, reason text) language sql stable security definer set search_path = '' as $$
  with actual as (
    select l.seq, l.previous, l.hash, lag(l.hash, 1, ''::bytea) over (order by l.seq) as before, l.entries,
      (select count(*) from audit.sealed s join audit.entry e on e.id = s.entry_id where s.seq = l.seq) as found,
      (select sha256(l.previous || coalesce(string_agg(audit.digest(e), '' order by e.id), '')) from audit.sealed s join audit.entry e on e.id = s.entry_id where s.seq = l.seq) as rehash
    from audit.link l)
  select seq, case when previous <> before then 'link missing before' when found <> entries then 'entry missing' else 'entry changed' end
  from actual where previous <> before or found <> entries or rehash <> hash
  union all
  select s.seq, 'detail changed' from audit.detail d join audit.entry e on e.id = d.entry_id join audit.sealed s on s.entry_id = e.id
  where d.detail is not null and e.detail_hash is distinct from sha256(convert_to(d.detail::text, 'UTF8'))
  order by 1 $$;
revoke execute on function audit.broken from public;
grant execute on function audit.broken to guanxi_app;
create index sealed_by_link on audit.sealed (seq);
