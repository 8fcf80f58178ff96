/* Hands many open items to another member and unit at once: those that whoever asks may change and that are not that member's already. Gives what was handed and whose it was. Owner-side, as work.hand_over. */
create function work.hand_over_many(items bigint[], owner bigint, unit bigint, at_time timestamptz) returns table (id bigint, former_id bigint, party_id bigint, kind text) language sql security definer set search_path = '' as $$
  with old as materialized (
    select i.id, i.owner_id from work.item i where i.id = any (items) and i.outcome is null and i.owner_id <> owner
      and (access.everywhere('work.update') or i.unit_id = any (access.units('work.update')) or i.owner_id = access.owner('work.update') or (access.may('work.update') and i.created_by = access.me())) for update)
  update work.item i set owner_id = owner, unit_id = unit, updated_at = at_time, version = version + 1 from old where i.id = old.id returning i.id, old.owner_id, i.party_id, i.kind $$;
revoke execute on function work.hand_over_many from public;
grant execute on function work.hand_over_many to guanxi_app;
