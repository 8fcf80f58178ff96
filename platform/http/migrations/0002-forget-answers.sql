/* Kept answers hold what was written, so they go when their day is over. Gives how many went. */
create function http.forget_answers(before timestamptz, most int) returns int language plpgsql security definer set search_path = '' as $$
declare n int;
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  delete from http.idempotency i using (select o.actor, o.key from http.idempotency o where o.at < before limit most) old where i.actor = old.actor and i.key = old.key;
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function http.forget_answers from public;
grant execute on function http.forget_answers to guanxi_app;
