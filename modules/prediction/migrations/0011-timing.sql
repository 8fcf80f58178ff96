/* When each customer may be expected again, by the own rhythm and the season. The days are counted from the last purchase, not from today, so that they
   change only when someone buys or the model is learnt anew: past `late_day` nine gaps in ten would be over. */
create table prediction.next_purchase (
  party_id bigint primary key references parties.party on delete cascade,
  last_day date not null, gaps int not null, expected_day date not null, early_day date not null, late_day date not null
);
select prediction.protect_of_party('prediction.next_purchase');
create index next_purchase_by_day on prediction.next_purchase (expected_day, party_id);

/* What is not like a customer: 1 silence, 2 returns, 3 purchases, 4 service. From the day on which it was first noticed until it holds no more. `stake`: what the party
   brought in the year before, in hundredths. */
create table prediction.anomaly (
  party_id bigint not null references parties.party on delete cascade, kind smallint not null check (kind between 1 and 4),
  day date not null, p double precision not null, evidence jsonb not null, stake bigint not null,
  primary key (party_id, kind)
);
select prediction.protect_of_party('prediction.anomaly');
create index anomaly_by_day on prediction.anomaly (day desc, stake desc, party_id desc);

/* What tends to come before a first order, an upgrade, a leaving: per kind of touchpoint how often, against just any day. */
create table prediction.trigger (
  target text not null check (target in ('first-order', 'upgrade', 'leaving')), kind text not null,
  window_days int not null, n int not null, followed int not null, share double precision not null, lower double precision not null, upper double precision not null,
  base double precision not null, lift double precision not null, p double precision not null, believed boolean not null, from_day date not null, as_of date not null,
  primary key (target, kind)
);
select prediction.protect_finding('prediction.trigger');
