/* Takes away products that an import made, for its undo; one that something refers to stays. For whoever has every right. */
create function products.remove_created(ids bigint[]) returns setof bigint language plpgsql security definer set search_path = '' as $$
declare one bigint; gone bigint[];
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  begin
    with d as (delete from products.product p where p.id = any (ids) returning p.id) select array_agg(d.id) into gone from d;
    return query select unnest(gone);
    return;
  exception when foreign_key_violation then null;
  end;
  foreach one in array ids loop
    begin
      delete from products.product p where p.id = one;
      if found then return next one; end if;
    exception when foreign_key_violation then null;
    end;
  end loop;
end $$;
revoke execute on function products.remove_created from public;
grant execute on function products.remove_created to guanxi_app;
