/* The second version of a standing: rung of the ladder, grade, relationship level and type of loyalty, and the signals they rest on beside purchases. Counts are of
   a year; money in hundredths of the base currency; satisfaction, shares and spread in hundredths; null: not known. P(alive) is read from value.party. */
alter table intelligence.standing
  add column rung smallint not null default 1, add column grade smallint not null default 0, add column level smallint not null default 0, add column type smallint not null default 0,
  add column rung_override smallint, add column grade_override smallint, add column level_override smallint, add column type_override smallint,
  add column rung_shown smallint generated always as (coalesce(rung_override, rung)) stored, add column grade_shown smallint generated always as (coalesce(grade_override, grade)) stored,
  add column level_shown smallint generated always as (coalesce(level_override, level)) stored, add column type_shown smallint generated always as (coalesce(type_override, type)) stored,
  add column spread int, add column contacts int not null default 0, add column contacts_before int not null default 0, add column complaints int not null default 0, add column reviews int not null default 0,
  add column activities int not null default 0, add column rewards int not null default 0, add column rated int not null default 0, add column satisfaction int, add column referrals int not null default 0,
  add column season_day date, add column contract_day date, add column alternatives smallint,
  add column sold_known bigint not null default 0, add column sold_new bigint not null default 0, add column known_before bigint not null default 0, add column new_before bigint not null default 0,
  add column discounted bigint not null default 0, add column unpaid bigint not null default 0, add column unpaid_day date, add column wallet_share smallint;
create index standing_by_rung on intelligence.standing (rung_shown, party_id);
create index standing_by_level on intelligence.standing (level_shown, party_id);
create index standing_by_unpaid on intelligence.standing (unpaid desc, party_id desc) where unpaid > 0;
create index standing_of_owner on intelligence.standing (owner_id, party_id) where level > 0;

alter table intelligence.standing_history add column rung smallint, add column grade smallint, add column level smallint, add column type smallint;
alter table intelligence.override drop constraint override_what_check, add constraint override_what_check check (what in ('stage', 'tier', 'loyalty', 'rung', 'grade', 'level', 'type'));

create or replace function intelligence.redact(parties bigint[], at_time timestamptz) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.everywhere('*') then raise insufficient_privilege; end if;
  update intelligence.override o set reason = '—', ended_at = coalesce(o.ended_at, at_time) where o.party_id = any (parties);
  update intelligence.standing s set stage_override = null, tier_override = null, loyalty_override = null, rung_override = null, grade_override = null, level_override = null, type_override = null where s.party_id = any (parties);
  delete from intelligence.credit c where c.party_id = any (parties);
end $$;

/* The first sale of each product, kept by the whole run: a product is new in the year after it. */
create table intelligence.product_begin (product_id bigint primary key references products.product on delete cascade, first_day date not null);
alter table intelligence.product_begin enable row level security;
create policy seen on intelligence.product_begin for select to guanxi_app using ((select access.may('insight.read')) or (select access.everywhere('*')));
create policy computed on intelligence.product_begin for all to guanxi_app using ((select access.everywhere('*'))) with check ((select access.everywhere('*')));
grant select, insert, update, delete on intelligence.product_begin to guanxi_app;

/* What someone said of us (a rating, or a kind of touchpoint that counts as a complaint, a review or a reward) waits for a new standing at once; the many other touchpoints wait for the night. */
create function intelligence.hear_said() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from made where perceived is not null or kind in ('complaint', 'review', 'recommendation', 'reward', 'coupon', 'points', 'offer-redeemed')) then
    perform intelligence.wait(array(select distinct p.id from made cross join unnest(party_ids) p (id) where perceived is not null or kind in ('complaint', 'review', 'recommendation', 'reward', 'coupon', 'points', 'offer-redeemed')));
  end if;
  return null;
end $$;
create trigger hear_said after insert on touchpoints.touchpoint referencing new table as made for each statement execute function intelligence.hear_said();
create function intelligence.hear_connection() returns trigger language plpgsql security definer set search_path = ''
  as $$ begin perform intelligence.wait(array(select party_id from changed union select to_id from changed)); return null; end $$;
create trigger hear_connection_made after insert on parties.connection referencing new table as changed for each statement execute function intelligence.hear_connection();
create trigger hear_connection_changed after update on parties.connection referencing new table as changed for each statement execute function intelligence.hear_connection();
create trigger hear_connection_gone after delete on parties.connection referencing old table as changed for each statement execute function intelligence.hear_connection();

/* On which terms a party buys; limit and rating stand in the party. `hold`: only against payment, or no orders at all. It needs one of the lawful reasons, which all lie in what someone did. */
create table intelligence.credit (
  party_id bigint primary key references parties.party on delete cascade,
  terms_days int check (terms_days between 0 and 365),
  hold text not null default 'none' check (hold in ('none', 'prepay', 'no-orders')), reason text check (reason in ('overdue', 'insolvency', 'breach', 'fraud', 'court-order')), note text check (length(note) <= 1000),
  check (hold = 'none' or reason is not null),
  updated_at timestamptz not null, updated_by bigint, version int not null default 1
);
select parties.protect_child('intelligence.credit');

/* How a relationship of a level is looked after: a playbook for each level. */
create table intelligence.contact_policy (
  level smallint primary key check (level between 1 and 5), active boolean not null, who text not null check (who in ('owner', 'member')), member_id bigint references people.member, check (who = 'owner' or member_id is not null),
  channel text references touchpoints.channel, every_days int check (every_days between 1 and 1095), purpose text not null default '' check (length(purpose) <= 500),
  bonds text[] not null default '{}' check (bonds <@ array['financial', 'social', 'structural']), updated_at timestamptz not null default now(), updated_by bigint
);
select access.protect_shared('intelligence.contact_policy', 'settings.update');
insert into intelligence.contact_policy (level, active, who, channel, every_days, bonds) values
 (1, false, 'owner', null, null, '{}'), (2, false, 'owner', 'phone', 365, '{financial}'), (3, true, 'owner', 'phone', 90, '{financial}'), (4, true, 'owner', 'wechat', 30, '{financial,social}'), (5, true, 'owner', 'face-to-face', 30, '{financial,social,structural}');

/* What is done in a stage, as data: to whom it applies is told by the stage, phase or rung it names. */
create table intelligence.strategy (
  id bigint generated by default as identity primary key, vocabulary text not null check (vocabulary in ('stage', 'growth', 'acquaintance', 'rung')), code smallint not null check (code between 0 and 7),
  name jsonb not null, steps jsonb not null, active boolean not null default true, position int not null default 100, updated_at timestamptz not null default now(), updated_by bigint
);
select access.protect_shared('intelligence.strategy', 'settings.update');
insert into intelligence.strategy (vocabulary, code, name, steps, position) values
 ('stage', 0, '{"zh-CN":"获得：建立第一次联系","zh-TW":"獲得：建立第一次聯繫","en":"Acquire: make the first contact"}', '{"zh-CN":"说明来意，了解需要，约定下一步；七天内回访。","zh-TW":"說明來意，了解需要，約定下一步；七天內回訪。","en":"Say why we call, learn what is needed, agree on the next step; call back within seven days."}', 10),
 ('growth', 2, '{"zh-CN":"适应期：首购后的安心回访","zh-TW":"適應期：首購後的安心回訪","en":"Adaptation: reassurance after the first purchase"}', '{"zh-CN":"首购后三天内回访，确认使用顺利，解答疑虑；两周后询问感受。","zh-TW":"首購後三天內回訪，確認使用順利，解答疑慮；兩週後詢問感受。","en":"Call within three days of the first purchase, see that all is well, answer doubts; ask how it went after two weeks."}', 20),
 ('stage', 2, '{"zh-CN":"形成期：加深与扩充","zh-TW":"形成期：加深與擴充","en":"Build-up: deepen and widen"}', '{"zh-CN":"推荐相关产品，记住偏好，邀请参加活动。","zh-TW":"推薦相關產品，記住偏好，邀請參加活動。","en":"Suggest what goes with it, remember preferences, invite to events."}', 30),
 ('stage', 3, '{"zh-CN":"稳定期：保持与回报","zh-TW":"穩定期：保持與回報","en":"Stability: keep and reward"}', '{"zh-CN":"按联系策略定期问候，兑现承诺，老客户优先，请其推荐。","zh-TW":"依聯繫策略定期問候，兌現承諾，老顧客優先，請其推薦。","en":"Greet by the contact policy, keep promises, put them first, ask for referrals."}', 40),
 ('acquaintance', 4, '{"zh-CN":"思异：问清原因，先行补救","zh-TW":"思異：問清原因，先行補救","en":"Wavering: ask why, make good early"}', '{"zh-CN":"由负责人致电，问清是价格、服务还是需要变了；一周内给出办法。","zh-TW":"由負責人致電，問清是價格、服務還是需要變了；一週內給出辦法。","en":"The owner calls and asks whether price, service or need has changed; answer within a week."}', 50),
 ('stage', 4, '{"zh-CN":"退化期：恢复或好好告别","zh-TW":"退化期：恢復或好好告別","en":"Decline: win back, or part well"}', '{"zh-CN":"按赢回价值排序联系，提出理由充分的回归条件；不再需要的，致谢并停止打扰。","zh-TW":"依贏回價值排序聯繫，提出理由充分的回歸條件；不再需要的，致謝並停止打擾。","en":"Call by what winning back is worth, with a good reason to return; thank and leave alone whoever needs us no more."}', 60),
 ('rung', 4, '{"zh-CN":"支持者：请其发声","zh-TW":"支持者：請其發聲","en":"Supporters: ask them to speak"}', '{"zh-CN":"邀请评价与推荐，提供方便转述的材料。","zh-TW":"邀請評價與推薦，提供方便轉述的資料。","en":"Ask for reviews and referrals; give them something worth telling."}', 70);

/* The plan for a cell of the growth matrix. */
create table intelligence.growth_plan (
  cell text primary key check (cell in ('loyalty', 'acquisition', 'expansion', 'diversification')), plan text not null check (length(plan) <= 2000), owner_id bigint references people.member, review_on date, updated_at timestamptz not null, updated_by bigint
);
select access.protect_shared('intelligence.growth_plan', 'insight.run', 'insight.read');

/* Customer value management as work: a turn of the cycle for a layer, with what was found at each step and what came of it. `before`/`after`: customers and their measure when it began and ended. */
create table intelligence.value_cycle (
  id bigint generated by default as identity primary key, layer smallint not null check (layer between 1 and 7), name text not null check (name <> '' and length(name) <= 200), owner_id bigint not null references people.member,
  information text, analysis text, treatment text, created text, step text not null default 'information' check (step in ('information', 'analysis', 'treatment', 'created', 'ended')),
  before jsonb not null, after jsonb, started_on date not null, due_on date not null, ended_on date, updated_at timestamptz not null, updated_by bigint, version int not null default 1
);
select access.protect_shared('intelligence.value_cycle', 'insight.run', 'insight.run');
grant usage on all sequences in schema intelligence to guanxi_app;

/* What people say of us, logged by hand until a module of its own does. */
insert into touchpoints.kind (key, label, theme, contact, by_hand, position) values
 ('complaint', '{"zh-CN":"投诉","zh-TW":"客訴","en":"Complaint"}', 'service', true, true, 7),
 ('review', '{"zh-CN":"评价","zh-TW":"評價","en":"Review"}', 'satisfaction', false, true, 8),
 ('recommendation', '{"zh-CN":"口碑推荐","zh-TW":"口碑推薦","en":"Recommendation"}', 'relationship', false, true, 9),
 ('reward', '{"zh-CN":"赠送奖励","zh-TW":"贈送獎勵","en":"Reward given"}', 'relationship', false, true, 10) on conflict do nothing;

/* What a layer's customers are and bring, among those whom the asker sees: the figures that a turn of value management is measured by. */
create function intelligence.layer_figures(of_layer smallint) returns jsonb language sql stable as $$
  select jsonb_build_object('customers', count(s.party_id), 'value', (coalesce(sum(case when m.measure = 'profit' then s.profit else s.revenue end), 0) / 100.0)::numeric(18, 2)::text, 'measure', m.measure)
  from (select coalesce((select r.measure from intelligence.run r order by r.id desc limit 1), 'revenue') as measure) m
    left join (intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null) on s.tier_shown = of_layer and s.purchases > 0 group by m.measure $$;

/* A few parties' ratings within a time, for the refresh of one: by the timeline's index and each touchpoint's own partition. In PL/pgSQL, so that its plan is kept: every month's partition would be planned each time. */
create function intelligence.ratings_of(parties bigint[], since timestamptz, until timestamptz) returns table (party bigint, perceived numeric, expected numeric) language plpgsql stable as $$
begin
  return query select coalesce(p.survivor_id, p.id), t.perceived, t.expected
    from parties.party p join touchpoints.participant x on x.party_id = p.id join touchpoints.touchpoint t on t.id = x.touchpoint_id
    where (p.id = any (parties) or p.survivor_id = any (parties)) and x.shown and x.at >= since and x.at < until and t.perceived is not null and not t.retracted;
end $$;
