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
