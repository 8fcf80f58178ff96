/* What the analysis engine is fed with: what holds of each party for a purpose and a channel ('' is in general), as `consent.hold` decides. Only who was ever merged needs its whole rule; of the
   others it comes to the latest statement about the channel or about all, which is cheap enough for millions. A yes that runs out at `until` is told as the yes it was. */
create view consent.held as
  select g.id as party_id, c.purpose, c.channel, e.state, e.since, e.until, e.basis
  from parties.party g
  cross join lateral (select exists (select from parties.merge m where m.survivor_id = g.id or m.merged_id = g.id) or exists (select from parties.party w where w.survivor_id = g.id) as once) merged
  cross join lateral (select distinct n.purpose, h.channel from consent.entry n cross join lateral (values (coalesce(n.channel, '')), ('')) h (channel)
    where n.party_id = any (case when merged.once then array(
      select w.id from parties.party w where w.id = g.id or w.survivor_id = g.id
      union select s.id from parties.party w join parties.merge m on m.merged_id = w.id cross join lateral (select m.survivor_id as id union select a.survivor_id from parties.merge a where a.merged_id = m.survivor_id) s where w.id = g.id or w.survivor_id = g.id)
      else array[g.id] end)) c
  cross join lateral (
    (select case when n.state <> 'granted' then n.state when n.opt_in = 'double-pending' then 'pending' else 'granted' end as state, n.at as since, case when n.state = 'granted' then n.valid_until end as until, n.lawful_basis as basis
      from consent.entry n where not merged.once and n.party_id = g.id and n.purpose = c.purpose and (n.channel is null or n.channel = c.channel)
      order by n.at desc, array_position(array['withdrawn', 'denied', 'expired', 'granted'], n.state), n.id desc limit 1)
    union all
    select h.state, h.since, h.until, b.lawful_basis from consent.hold(array[g.id], c.purpose, nullif(c.channel, ''), now()) h left join consent.entry b on b.id = h.entry_id where merged.once and h.state <> 'unknown') e
  where g.survivor_id is null;

select warehouse.watch('consent.entry', 'party_id');
