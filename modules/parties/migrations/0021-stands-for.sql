/* Whom a record stands for: itself, or the party it was merged into. A CASE: under row-level security PostgreSQL takes a COALESCE for leaky and finds nothing through an index of it.
   By this a filter on what records hold (tags, roles) goes from the list's order to the holders, or from rare holders to their parties. */
create index party_stands_for on parties.party ((case when survivor_id is null then id else survivor_id end));
analyze parties.party;
