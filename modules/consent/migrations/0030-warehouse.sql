/* What the analysis engine is fed with. */
select warehouse.watch('consent.entry', 'party_id');
