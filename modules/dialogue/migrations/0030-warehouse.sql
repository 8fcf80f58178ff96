/* What the analysis engine is fed with. */
select warehouse.watch('dialogue.share_target', 'party_id');
