/* Erasure: the words of someone's tasks and promises go, what is still open ends; that there were any, when and how they ended stays. Gives the items. */
create function work.redact(parties bigint[], at_time timestamptz) returns setof bigint language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  update work.step s set detail = null from work.item i where i.id = s.item_id and i.party_id = any (parties) and s.detail is not null;
  return query update work.item i set what = '—', note = null, result = null, outcome = coalesce(i.outcome, 'dropped'), ended_at = coalesce(i.ended_at, at_time), updated_at = at_time, version = i.version + 1
    where i.party_id = any (parties) returning i.id;
end $$;
revoke execute on function work.redact from public;
grant execute on function work.redact to guanxi_app;
