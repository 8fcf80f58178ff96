create extension if not exists pg_trgm;

/* All ids that stand for one party: the survivor and the records merged into it, whichever of them is named. What the asker may not see is not among them. */
create function parties.ids_of(party bigint) returns bigint[] language sql stable parallel safe
  as $$ select array_agg(a.id) from (select coalesce(p.survivor_id, p.id) as id from parties.party p where p.id = party) s
    cross join lateral (select s.id union all select m.id from parties.party m where m.survivor_id = s.id) a $$;

/* The party that a record stands for now: itself, or whom it was merged into. */
create function parties.survivor_of(party bigint) returns bigint language sql stable parallel safe
  as $$ select coalesce(p.survivor_id, p.id) from parties.party p where p.id = party $$;

/* What a party is found by: lexemes (see search/party-words.ts) and its e-mail addresses. Narrow, and out of everyone's reach: row-level security would keep
   the planner from its indexes, so parties.search reads it as the owner and lets out only ids that the asker may see. A merged record keeps its own entry and is found as its survivor. */
create table parties.search_entry (
  party_id bigint primary key, found_id bigint not null, unit_id bigint not null, owner_id bigint, living boolean not null,
  words tsvector not null, mail text
);
create index search_by_word on parties.search_entry using gin (words) with (gin_pending_list_limit = 512) where living;
create index search_by_mail on parties.search_entry using gin (mail gin_trgm_ops) with (gin_pending_list_limit = 512) where living and mail is not null;
create index search_of_unit on parties.search_entry (unit_id) where living;
create index search_of_owner on parties.search_entry (owner_id) where living;
create index search_of_found on parties.search_entry (found_id) where found_id <> party_id;
alter table parties.search_entry enable row level security;

/* Whom an entry is of, where it belongs and whether it lives follow the party, whoever changes it; a merged record follows its survivor's unit and owner, and so its reach. */
create function parties.follow_party() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    delete from parties.search_entry where party_id = old.id;
    return null;
  end if;
  update parties.search_entry e set found_id = coalesce(new.survivor_id, new.id), unit_id = new.unit_id, owner_id = new.owner_id,
    living = case when new.survivor_id is null then new.deleted_at is null else exists (select from parties.party s where s.id = new.survivor_id and s.deleted_at is null) end
  where e.party_id = new.id;
  if new.survivor_id is null then
    update parties.search_entry e set living = new.deleted_at is null where e.found_id = new.id and e.party_id <> new.id and e.living <> (new.deleted_at is null);
    update parties.party p set unit_id = new.unit_id, owner_id = new.owner_id where p.survivor_id = new.id and (p.unit_id, p.owner_id) is distinct from (new.unit_id, new.owner_id);
  end if;
  return null;
end $$;
create trigger follow_change after update on parties.party for each row
  when (old.unit_id <> new.unit_id or old.owner_id is distinct from new.owner_id or old.survivor_id is distinct from new.survivor_id or old.deleted_at is distinct from new.deleted_at)
  execute function parties.follow_party();
create trigger follow_deletion after delete on parties.party for each row execute function parties.follow_party();

/* What parties are to be found by, as their entries need it, one value a line. Owner-side, because whoever may create need not read. */
create function parties.findable(ids bigint[]) returns table (id bigint, kind text, names text, phones text, emails text, handles text, keys text)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.kind, p.name || coalesce(E'\n' || n.list, ''), c.phones, c.emails, c.handles, k.list
  from parties.party p
  left join (select party_id, string_agg(value, E'\n') as list from parties.name where party_id = any (ids) group by party_id) n on n.party_id = p.id
  left join (select party_id, string_agg(value_key, E'\n') filter (where channel in ('phone', 'fax')) as phones, string_agg(value_key, E'\n') filter (where channel = 'email') as emails,
      string_agg(value_key, E'\n') filter (where channel not in ('phone', 'fax', 'email', 'address')) as handles
    from parties.contact where party_id = any (ids) group by party_id) c on c.party_id = p.id
  left join (select party_id, string_agg(key, E'\n') as list from parties.key where party_id = any (ids) group by party_id) k on k.party_id = p.id
  where p.id = any (ids) $$;

/* Writes entries: for each party its lexemes and its e-mail addresses, one a line; parties are set apart by form feeds. */
create function parties.index_entries(ids bigint[], p_words text, p_mails text) returns void language sql security definer set search_path = '' as $$
  insert into parties.search_entry (party_id, found_id, unit_id, owner_id, living, words, mail)
  select p.id, coalesce(p.survivor_id, p.id), p.unit_id, p.owner_id, p.deleted_at is null, array_to_tsvector(string_to_array(e.words, E'\n')), nullif(e.mail, '')
  from unnest(ids, string_to_array(p_words, E'\f'), string_to_array(p_mails, E'\f')) e (id, words, mail) join parties.party p on p.id = e.id
  on conflict (party_id) do update set words = excluded.words, mail = excluded.mail
    where (search_entry.words, search_entry.mail) is distinct from (excluded.words, excluded.mail) $$;

create function parties.forget_entries(ids bigint[]) returns void language sql security definer set search_path = ''
  as $$ delete from parties.search_entry where party_id = any (ids) $$;

/* The ids that a search finds, best first: the exact, then what begins so, then the rest, each newest first; at most `p_most`, none deleted, only what the asker may read.
   So that no search reads long: a small reach is looked through whole; what a sample shows to be frequent is found among the newest parties, what is rare by the index.
   Whoever asks for thousands counts: order does not matter then. (`party_id + 0` keeps the planner from walking all parties in their order for a rare word.)
   `p_own` is looked up among unique fields of the firm's own, `p_extra` are ids that other modules found. */
create function parties.search(p_exact tsquery, p_prefix tsquery, p_any tsquery, p_mail text, p_own text, p_extra bigint[], p_most int)
  returns bigint[] language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  everywhere constant boolean := access.everywhere('party.read');
  units constant bigint[] := access.units('party.read');
  me constant bigint := access.owner('party.read');
  shared constant bigint[] := case when me is null or everywhere then '{}' else parties.shared_entries() end;
  own constant bigint[] := parties.by_own_key(p_own, p_most) || p_extra;
  small constant int := 2000;
  sample constant int := 800;
  seen int; matching int;
  best bigint[] := '{}'; beginning bigint[] := '{}'; every bigint[] := '{}';
begin
  if own <> '{}' then
    best := array(select e.found_id from parties.search_entry e where e.living and e.party_id = any (own)
      and (everywhere or e.unit_id = any (units) or e.owner_id = me or e.party_id = any (shared)) order by e.party_id desc limit p_most);
  end if;
  if p_most <= 1000 then
    best := best || array(select e.found_id from parties.search_entry e where e.living and e.words @@ p_exact
      and (everywhere or e.unit_id = any (units) or e.owner_id = me or e.party_id = any (shared)) order by e.party_id + 0 desc limit p_most);
    if cardinality(best) >= p_most then return parties.first_of(best, p_most); end if;
  end if;
  select count(*) filter (where everywhere or e.unit_id = any (units) or e.owner_id = me or e.party_id = any (shared)), count(*) filter (where e.words @@ p_any or e.mail like p_mail)
    into seen, matching from (select x.* from parties.search_entry x where x.living order by x.party_id desc limit sample) e;
  if not everywhere and (seen < matching or seen = 0) and parties.reach_size(units, me, small * 5) <= (case when matching < 6 then small else small * 5 end) then
    return parties.first_of(best || parties.search_reach(units, me, shared, p_exact, p_prefix, p_any, p_mail, p_most), p_most);
  end if;
  if matching >= 6 and p_most <= 1000 then
    select coalesce(array_agg(h.found_id order by h.party_id desc) filter (where h.begins), '{}'), coalesce(array_agg(h.found_id order by h.party_id desc), '{}') into beginning, every
    from (select e.found_id, e.party_id, e.words @@ p_prefix as begins
      from (select x.* from parties.search_entry x where x.living order by x.party_id desc
        limit least(20000, p_most::bigint * 4 * sample / matching * sample / greatest(seen, 1))) e
      where (everywhere or e.unit_id = any (units) or e.owner_id = me or e.party_id = any (shared)) and (e.words @@ p_any or e.mail like p_mail)) h;
    if not everywhere and cardinality(every) >= 50 then return parties.first_of(best || beginning || every, p_most); end if;
    if not everywhere and cardinality(every) < p_most and seen < matching then
      return parties.first_of(best || parties.search_reach(units, me, shared, p_exact, p_prefix, p_any, p_mail, p_most), p_most);
    end if;
  end if;
  if cardinality(best) < p_most and cardinality(beginning) < p_most and p_most <= 1000 and (everywhere or matching < 6) then
    beginning := array(select e.found_id from parties.search_entry e where e.living and e.words @@ p_prefix
      and (everywhere or e.unit_id = any (units) or e.owner_id = me or e.party_id = any (shared)) order by e.party_id + 0 desc limit p_most + cardinality(best));
  end if;
  best := best || beginning;
  if cardinality(best) < p_most and cardinality(every) < p_most then
    every := array(select e.found_id from parties.search_entry e where e.living and (e.words @@ p_any or e.mail like p_mail)
      and (everywhere or e.unit_id = any (units) or e.owner_id = me or e.party_id = any (shared)) order by e.party_id + 0 desc limit p_most + cardinality(best));
  end if;
  return parties.first_of(best || every, p_most);
end $$;

/* All of a reach looked through for a search. */
create function parties.search_reach(units bigint[], owner bigint, shared bigint[], p_exact tsquery, p_prefix tsquery, p_any tsquery, p_mail text, p_most int)
  returns bigint[] language sql stable security definer set search_path = '' as $$
  with reach as materialized (
    select e.found_id, e.party_id, e.words, e.mail from parties.search_entry e where e.living and (e.unit_id = any (units) or e.owner_id = owner or e.party_id = any (shared)))
  select array(select r.found_id from reach r where r.words @@ p_any or r.mail like p_mail
    order by case when r.words @@ p_exact then 0 when r.words @@ p_prefix then 1 else 2 end, r.party_id desc limit p_most * 2) $$;

/* The entries that are open to the asker by a share, with those of records merged into them. */
create function parties.shared_entries() returns bigint[] language sql stable security definer set search_path = '' as $$
  select s.ids || array(select e.party_id from parties.search_entry e where e.found_id = any (s.ids) and e.found_id <> e.party_id) from (select parties.shared_with_me('read') as ids) s $$;

/* How many living entries some units and an owner have between them, counted to one past `most`. */
create function parties.reach_size(units bigint[], owner bigint, most int) returns int language sql stable security definer set search_path = '' as $$
  select count(*)::int from (
    select from unnest(units) u cross join lateral (select from parties.search_entry e where e.living and e.unit_id = u limit most + 1) e
    union all (select from parties.search_entry e where e.living and e.owner_id = owner limit most + 1) limit most + 1) c $$;

/* A list without its repetitions, cut. */
create function parties.first_of(ids bigint[], most int) returns bigint[] language sql immutable parallel safe
  as $$ select coalesce(array_agg(f.id order by f.place), '{}') from (select i.id, min(i.place) as place from unnest(ids) with ordinality i (id, place) group by i.id order by 2 limit most) f $$;

/* Who has a value, or one that begins so, in a unique field of the firm's own which the asker may see. */
create function parties.by_own_key(p_text text, p_most int) returns bigint[] language plpgsql stable security definer set search_path = '' as $$
begin
  if p_text is null or not exists (select from parties.field f where f.is_unique) then return '{}'; end if;
  return array(
    select k.party_id from parties.field f
    cross join lateral (select case when f.kind in ('number', 'money') then case when p_text ~ '^-?\d{1,15}(\.\d{1,6})?$' then parties.value_key(f.kind, p_text) end else parties.value_key(f.kind, p_text) end as value) t
    join parties.custom_key k on k.field_id = f.id and (k.value_key = t.value
      or (f.kind = 'text' and length(t.value) >= 3 and k.value_key >= t.value and k.value_key < t.value || chr(1114111)))
    where f.is_unique and f.id <> all (parties.hidden_fields()) order by k.value_key limit p_most);
end $$;
/* Who has a document of this number. Which of them the asker may see is for parties.search to decide. */
create function parties.by_document(plain text, most int) returns table (party_id bigint) language sql stable security definer set search_path = ''
  as $$ select d.party_id from parties.document d where d.digest = parties.document_digest(plain) limit most $$;
revoke execute on function parties.by_document from public;
grant execute on function parties.by_document to guanxi_app;
revoke execute on function parties.findable, parties.index_entries, parties.forget_entries, parties.search, parties.search_reach, parties.by_own_key, parties.shared_entries, parties.reach_size from public;
grant execute on function parties.findable, parties.index_entries, parties.forget_entries, parties.search to guanxi_app;
