/* What the analysis engine is fed with. */
select warehouse.watch('intelligence.standing', 'party_id'), warehouse.watch('intelligence.standing_history', 'party_id'), warehouse.watch('intelligence.run');
