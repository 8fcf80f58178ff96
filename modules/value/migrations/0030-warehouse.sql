/* What the warehouse keeps of values. */
select warehouse.watch('value.party', 'party_id');
