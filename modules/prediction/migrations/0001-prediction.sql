create schema prediction;
grant usage on schema prediction to guanxi_app;

/* Makes a table with a row or rows for each party seen by whoever sees the party. The party's unit and owner stand in each row and follow it, so that a
   policy needs no look-up per row. Written only by the nightly computation and by erasure. */
create function prediction.protect_of_party(rel regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s add column unit_id bigint, add column owner_id bigint', rel);
  execute format('alter table %s enable row level security', rel);
  execute format('create policy seen on %s for select to guanxi_app using ((select access.everywhere(''party.read'')) or unit_id = any ((select access.units(''party.read''))::bigint[])
    or owner_id = (select access.owner(''party.read'')) or party_id = any ((select parties.shared_with_me(''read''))::bigint[]))', rel);
  execute format('create policy computed on %s for all to guanxi_app using ((select access.everywhere(''*''))) with check ((select access.everywhere(''*'')))', rel);
  execute format('grant select, insert, update, delete on %s to guanxi_app', rel);
  perform parties.move_along(rel);
end $$;

/* Makes a table of findings about nobody in particular (rules, groups, how good a method was) seen by whoever reads insight. */
create function prediction.protect_finding(rel regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', rel);
  execute format('create policy seen on %s for select to guanxi_app using ((select access.may(''insight.read'')))', rel);
  execute format('create policy computed on %s for all to guanxi_app using ((select access.everywhere(''*''))) with check ((select access.everywhere(''*'')))', rel);
  execute format('grant select, insert, update, delete on %s to guanxi_app', rel);
end $$;
