/* What the analysis engine is fed with. */
select warehouse.watch('work.item');
