/* Where steps of a journey are kept ready in a copy of the analysis engine: worked out from what was fed up to `version`; null while they are worked out for the first time. `done`: how many of their parts are. */
create table journeys.base (
  copy text not null, journey_id bigint not null references journeys.journey on delete cascade, definition text not null, channels text[] not null, version bigint, made_at timestamptz, making_since timestamptz, done int not null default 0,
  primary key (copy, journey_id)
);
select access.protect_shared('journeys.base', 'journey.update', 'journey.read');
