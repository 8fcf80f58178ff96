/* Erasure: people's judgements on someone lose their reasons and end. The standing and its history are classes of a number and stay, so that past flows still add up. */
create function intelligence.redact(parties bigint[], at_time timestamptz) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  update intelligence.override o set reason = '—', ended_at = coalesce(o.ended_at, at_time) where o.party_id = any (parties);
  update intelligence.standing s set stage_override = null, tier_override = null, loyalty_override = null where s.party_id = any (parties);
end $$;
revoke execute on function intelligence.redact from public;
grant execute on function intelligence.redact to guanxi_app;
