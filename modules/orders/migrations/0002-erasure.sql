/* Erasure: what was written about someone's orders goes: notes, reasons, payments' references, lines in own words. Numbers, amounts, days, products and
   the parties' ids stay: they are the firm's books, and nobody stands behind those ids any more. Gives the orders. */
create function orders.redact(parties bigint[]) returns setof bigint language plpgsql security definer set search_path = '' as $$
declare touched bigint[] := array(select o.id from orders.sales_order o where o.buyer_id = any (parties) union select o.id from orders.sales_order o where o.payer_id = any (parties) union select o.id from orders.sales_order o where o.recipient_id = any (parties));
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  update orders.sales_order o set note = null, cancel_reason = null where o.id = any (touched) and (o.note is not null or o.cancel_reason is not null);
  update orders.payment p set reference = null where p.order_id = any (touched) and p.reference is not null;
  update orders.line l set description = coalesce((select p.name from products.product p where p.id = l.product_id), '—') where l.order_id = any (touched);
  return query select unnest(touched);
end $$;
revoke execute on function orders.redact from public;
grant execute on function orders.redact to guanxi_app;
