/* A table that has a row for every party from its first moment, made by a trigger from the party's own: what a foreign key would prove is true by making. Checked row by row it cost
   a third of each new party, and with a plan kept from when the table was a page long the whole table for each (30,000 parties in one statement: 30 s instead of 2). So such a table
   has no foreign key, and its rows go with their party by this. */
create function parties.go_along(rel regclass) returns void language plpgsql as $$
declare name text := 'go_' || replace(rel::text, '.', '_');
begin
  execute format('create function parties.%I() returns trigger language plpgsql security definer set search_path = '''' as $b$ begin delete from %s where party_id in (select id from gone); return null; end $b$', name, rel);
  execute format('create trigger %I after delete on parties.party referencing old table as gone for each statement execute function parties.%I()', name, name);
end $$;

/* A table whose rows know their party's unit and owner, so that a policy needs no look-up per row: they move with the party. By row, for a list of columns keeps every other change of a party
   from waking it, and a statement's trigger can have none. */
create function parties.move_along(rel regclass) returns void language plpgsql as $$
declare name text := 'move_' || replace(rel::text, '.', '_');
begin
  execute format('create function parties.%I() returns trigger language plpgsql security definer set search_path = '''' as $b$ begin update %s t set unit_id = new.unit_id, owner_id = new.owner_id where t.party_id = new.id; return null; end $b$', name, rel);
  execute format('create trigger %I after update of unit_id, owner_id on parties.party for each row when ((old.unit_id, old.owner_id) is distinct from (new.unit_id, new.owner_id)) execute function parties.%I()', name, name);
end $$;
select parties.move_along('parties.custom_value');
