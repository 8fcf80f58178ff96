/* Takes away orders that an import made, for its undo, and gives those that are gone. One that a payment or a return of another hand hangs on stays;
   returns of the same import let go of their originals first. For whoever has every right. */
create function orders.remove_imported(of_import bigint, ids bigint[]) returns setof bigint language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  update orders.line set original_line_id = null where original_line_id in (select l.id from orders.line l where l.order_id = any (ids)) and order_id in (select o.id from orders.sales_order o where o.import_id = of_import);
  update orders.sales_order set original_id = null where original_id = any (ids) and import_id = of_import;
  return query delete from orders.sales_order o
    where o.id = any (ids) and not exists (select from orders.payment p where p.order_id = o.id) and not exists (select from orders.sales_order r where r.original_id = o.id)
    returning o.id;
end $$;
revoke execute on function orders.remove_imported from public;
grant execute on function orders.remove_imported to guanxi_app;
