/* What the analysis engine is fed with, beside the foretelling itself. */
select warehouse.watch('prediction.next_purchase', 'party_id'), warehouse.watch('prediction.cluster_member', 'party_id'), warehouse.watch('prediction.anomaly', 'party_id'), warehouse.watch('prediction.exit', 'party_id');
