-- Who may see which row. The application sets `guanxi.access` (JSON) for each transaction; the policies of every table read it here.
create schema access;
grant usage on schema access to guanxi_app;

/* In PL/pgSQL on purpose: an SQL function would be inlined and planned anew at each of the dozens of places where the policies of one query call it
   (a party's page: 22 ms of planning; so: 1.5 ms). */
create function access.setting(key text) returns text language plpgsql stable parallel safe cost 1
  as $$ begin return nullif(current_setting('guanxi.access', true), '')::jsonb ->> key; end $$;

/* The member who asks; 0 where it is the system. */
create function access.me() returns bigint language plpgsql stable parallel safe cost 1
  as $$ begin return coalesce((nullif(current_setting('guanxi.access', true), '')::jsonb ->> 'me')::bigint, 0); end $$;

/* How far a sentence such as 'party.read' reaches: 'all', 'own', an array of units, or null for not at all. */
create function access.reach(sentence text) returns text language plpgsql stable parallel safe cost 1
  as $$ declare setting constant jsonb := nullif(current_setting('guanxi.access', true), '')::jsonb; begin return coalesce(setting ->> sentence, setting ->> '*'); end $$;

create function access.may(sentence text) returns boolean language plpgsql stable parallel safe cost 1
  as $$ begin return access.reach(sentence) is not null; end $$;

create function access.everywhere(sentence text) returns boolean language plpgsql stable parallel safe cost 1
  as $$ begin return coalesce(access.reach(sentence) = 'all', false); end $$;

create function access.units(sentence text) returns bigint[] language plpgsql stable parallel safe cost 1
  as $$ declare far constant text := access.reach(sentence); begin return case when far like '{%' then far::bigint[] else '{}' end; end $$;

/* Who owns rows: null where the sentence does not hold at all, so that `owner = access.owner(…)` is false. */
create function access.owner(sentence text) returns bigint language plpgsql stable parallel safe cost 1
  as $$ begin return case when access.may(sentence) then access.me() end; end $$;

/* Policies for a table whose rows belong to a unit and an owner. */
create function access.protect(rel regclass, object text, extra text default 'false') returns void language plpgsql as $$
declare action text; verb text; rule text;
begin
  execute format('alter table %s enable row level security', rel);
  foreach action in array array['read', 'create', 'update', 'delete'] loop
    verb := case action when 'read' then 'select' when 'create' then 'insert' else action end;
    rule := format('(select access.everywhere(%1$L)) or unit_id = any ((select access.units(%1$L))::bigint[]) or owner_id = (select access.owner(%1$L))', object || '.' || action);
    if action in ('read', 'update') then rule := rule || ' or ' || replace(extra, '$action', action); end if;
    execute format('create policy %I on %s for %s to guanxi_app %s', action, rel, verb,
      case verb when 'select' then format('using (%s)', rule) when 'insert' then format('with check (%s)', rule)
        when 'update' then format('using (%s) with check (true)', rule) else format('using (%s)', rule) end);
  end loop;
  execute format('grant select, insert, update, delete on %s to guanxi_app', rel);
end $$;

/* Policies for rows that hang on a parent: seen where the parent is seen, written where the parent may be written. */
create function access.protect_child(rel regclass, parent regclass, parent_column text, object text, write_action text default 'update') returns void language plpgsql as $$
declare seen text; written text;
begin
  execute format('alter table %s enable row level security', rel);
  seen := format('(select access.everywhere(%3$L)) or exists (select from %1$s p where p.id = %2$s)', parent, parent_column, object || '.read');
  written := format('(select access.everywhere(%3$L)) or exists (select from %1$s p where p.id = %2$s and (p.unit_id = any ((select access.units(%3$L))::bigint[]) or p.owner_id = (select access.owner(%3$L))))', parent, parent_column, object || '.' || write_action);
  execute format('create policy seen on %s for select to guanxi_app using (%s)', rel, seen);
  execute format('create policy written on %s for insert to guanxi_app with check (%s)', rel, written);
  execute format('create policy changed on %s for update to guanxi_app using (%s)', rel, written);
  execute format('create policy removed on %s for delete to guanxi_app using (%s)', rel, written);
  execute format('grant select, insert, update, delete on %s to guanxi_app', rel);
end $$;

/* Policies for the firm's own tables (settings, catalogues): read by whoever has one of the sentences, or by everyone signed in where none is named. */
create function access.protect_shared(rel regclass, write_sentence text, read_sentence text default null) returns void language plpgsql as $$
declare readable text := case when read_sentence is null then 'true' else format('(select access.may(%L))', read_sentence) end;
begin
  execute format('alter table %s enable row level security', rel);
  execute format('create policy seen on %s for select to guanxi_app using (%s)', rel, readable);
  execute format('create policy written on %s for all to guanxi_app using ((select access.may(%2$L))) with check ((select access.may(%2$L)))', rel, write_sentence);
  execute format('grant select, insert, update, delete on %s to guanxi_app', rel);
end $$;
