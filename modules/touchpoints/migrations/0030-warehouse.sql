/* What the analysis engine is fed with. What corrects another ends it. */
select warehouse.watch('touchpoints.touchpoint'), warehouse.watch('touchpoints.supersession', 'touchpoint_id');
