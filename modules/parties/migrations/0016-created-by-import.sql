/* Takes away parties that an import made, for its undo: with what hangs on them, where nothing else does. Gives those that are gone; one that something
   else refers to stays whole. Owner-side and for whoever has every right: an undo acts so. */
create function parties.remove_created(ids bigint[]) returns setof bigint language plpgsql security definer set search_path = '' as $$
declare one bigint; part text; gone bigint[];
  parts constant text[] := array['key', 'name', 'contact', 'document', 'role', 'connection', 'preference', 'party_tag', 'share'];
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  begin
    foreach part in array parts loop execute format('delete from parties.%I where party_id = any ($1)', part) using ids; end loop;
    with d as (delete from parties.party p where p.id = any (ids) returning p.id) select array_agg(d.id) into gone from d;
    return query select unnest(gone);
    return;
  exception when foreign_key_violation then null;
  end;
  foreach one in array ids loop
    begin
      foreach part in array parts loop execute format('delete from parties.%I where party_id = $1', part) using one; end loop;
      delete from parties.party p where p.id = one;
      if found then return next one; end if;
    exception when foreign_key_violation then null;
    end;
  end loop;
end $$;
revoke execute on function parties.remove_created from public;
grant execute on function parties.remove_created to guanxi_app;
