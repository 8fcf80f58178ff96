/* Who has some keys of a source, seen by the asker or not: within a source a key names one party only. */
create function parties.key_owners(p_source text, p_keys text[]) returns table (key text, party_id bigint) language sql stable security definer set search_path = ''
  as $$ select k.key, k.party_id from unnest(p_keys) w (key) join parties.key k on k.source = p_source and k.key = w.key $$;

/* Which of some values of unique fields others have, seen or not; `party_id` is whose they would be. Records that stand for one party may share them. */
create function parties.custom_taken_by_others(p_rows int[], p_parties bigint[], p_custom jsonb[]) returns table (place int, field text) language sql stable security definer set search_path = '' as $$
  select distinct w.place, f.key from unnest(p_rows, p_parties, p_custom) w (place, party_id, custom) join parties.field f on f.is_unique and w.custom ? f.key
    cross join lateral parties.value_keys(f.kind, w.custom -> f.key) k (v) join parties.custom_value v on v.field_id = f.id and v.value_key = k.v
  where w.party_id is null or (v.party_id <> w.party_id and not parties.stand_for_one(v.party_id, w.party_id)) $$;
revoke execute on function parties.key_owners, parties.custom_taken_by_others from public;
grant execute on function parties.key_owners, parties.custom_taken_by_others to guanxi_app;
/* Ids of parts are drawn before they are written, so that an undo knows them. */
grant usage on sequence parties.contact_id_seq, parties.name_id_seq, parties.role_id_seq to guanxi_app;

/* The entries of parties that an import has just made. All of a batch go onto the indexes' waiting lists and then into the indexes together: many parties
   share a word, so that one pass costs a part of many. Everyone else's writes keep the lists short, because every search reads them. */
alter index parties.search_by_word reset (gin_pending_list_limit);
alter index parties.search_by_mail reset (gin_pending_list_limit);
alter function parties.index_entries set gin_pending_list_limit = '512kB';
alter function parties.follow_party set gin_pending_list_limit = '512kB';
create function parties.index_made(ids bigint[], p_words text, p_mails text) returns void language plpgsql security definer set search_path = '' set gin_pending_list_limit = '64MB' as $$
begin
  insert into parties.search_entry (party_id, found_id, unit_id, owner_id, living, words, mail)
    select p.id, p.id, p.unit_id, p.owner_id, true, array_to_tsvector(string_to_array(e.words, E'\n')), nullif(e.mail, '')
    from unnest(ids, string_to_array(p_words, E'\f'), string_to_array(p_mails, E'\f')) e (id, words, mail) join parties.party p on p.id = e.id;
  insert into parties.duplicate_due (party_id) select unnest(ids);
  perform gin_clean_pending_list('parties.search_by_word'::regclass), gin_clean_pending_list('parties.search_by_mail'::regclass);
end $$;
revoke execute on function parties.index_made from public;
grant execute on function parties.index_made to guanxi_app;
