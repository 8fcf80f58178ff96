/* Into which group of the champion's (models.version of kind clusters) each customer falls, from 1 on. */
create table prediction.cluster_member (
  party_id bigint primary key references parties.party on delete cascade, cluster smallint not null
);
select prediction.protect_of_party('prediction.cluster_member');
create index on prediction.cluster_member (cluster, party_id);
