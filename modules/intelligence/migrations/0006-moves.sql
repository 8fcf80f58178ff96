/* A standing remembers its last move, from which stage and tier and on which day, so that Today finds whoever moved along an index, the newest and most at
   stake first, without asking anyone's history. A first computation moves nobody; a first purchase does. */
alter table intelligence.standing add column moved_on date, add column from_stage smallint, add column from_tier smallint,
  add column stake bigint generated always as (coalesce(profit, revenue)) stored;
create index standing_by_move on intelligence.standing (moved_on desc, stake desc, party_id desc) where moved_on is not null;
