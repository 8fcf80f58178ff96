import { sql } from 'kysely'

/** What hangs on a party `p` and on the records merged into it, `ids.list`: each value once, though several records have it, and the party's own before theirs. */

/** Further names, then the names that merged records bear and those that a merge covers: these have no row of their own. */
export const namesOf = sql`(
  select json_agg(json_build_object('id', n.id::text, 'kind', n.kind, 'value', n.value) order by n.id nulls last, n.value) from (
    (select distinct on (n.kind, n.value) n.id, n.kind, n.value from parties.name n where n.party_id = any (ids.list) and (n.party_id = p.id or n.value <> p.name) order by n.kind, n.value, n.party_id <> p.id, n.id)
    union all
    select distinct null::bigint, 'merged', m.value from (
      select a.name from parties.party a where cardinality(ids.list) > 1 and a.survivor_id = p.id union all select o.name from parties.covered_names(ids.list) o where cardinality(ids.list) > 1) m (value)
    where m.value <> p.name and not exists (select from parties.name x where x.party_id = any (ids.list) and x.value = m.value)) n)`

/** Contacts; the same number on several records is one, verified if it is on any. */
export const contactsOf = sql`(
  select json_agg(json_build_object('id', c.id::text, 'channel', c.channel, 'value', c.value, 'label', c.label, 'isMain', c.main, 'verifiedAt', c.verified, 'source', c.source, 'validFrom', c.valid_from, 'validTo', c.valid_to) order by c.channel, c.beside, not c.main, c.id) from (
    select distinct on (c.channel, c.value_key) c.*, m.main, c.party_id <> p.id as beside, max(c.verified_at) over (partition by c.channel, c.value_key) as verified
    from parties.contact c
    cross join lateral (select c.is_main and (c.party_id = p.id or not exists (select from parties.contact o where o.party_id = p.id and o.channel = c.channel and o.is_main)) as main) m
    where c.party_id = any (ids.list) order by c.channel, c.value_key, m.main desc, c.valid_to is not null, c.party_id <> p.id, c.id) c)`

/** Roles, each once for a time. */
export const rolesOf = sql`(select json_agg(json_build_object('id', r.id::text, 'role', r.role, 'from', r.valid_from, 'to', r.valid_to) order by r.id) from parties.roles_of(ids.list, p.id) r)`

/** Identity documents. */
export const documentsOf = sql`(
  select json_agg(json_build_object('id', d.id::text, 'kind', d.kind, 'number', '••••' || d.tail, 'country', d.country, 'validTo', d.valid_to) order by d.id) from (
    select distinct on (d.kind, d.digest) d.* from parties.document d where d.party_id = any (ids.list) order by d.kind, d.digest, d.party_id <> p.id, d.id) d)`
