import type { World } from '#test/world.ts'

/** A number by lot for a row: the same for the same seed, from nought to below `most`. */
const lot = (seed: string, most: number): string => `(('x' || substr(md5(p.id || '${seed}'), 1, 6))::bit(24)::int % ${most})`

const ids = 'parties.party p where p.id > 2000'

const fields = `insert into parties.field (key, kind, label, choices, created_at, updated_at) select key, kind, '{"en": "x"}', case when kind like 'choice%' then '[{"key": "green", "label": {"en": "Green"}}, {"key": "dark", "label": {"en": "Dark"}}, {"key": "white", "label": {"en": "White"}}]'::jsonb else '[]' end, now(), now()
  from (values ('cups', 'number'), ('budget', 'money'), ('motto', 'text'), ('taste', 'choice'), ('tastes', 'choices'), ('renews', 'date'), ('member', 'boolean')) f (key, kind)`

const custom = `update parties.party p set custom = jsonb_strip_nulls(jsonb_build_object(
  'cups', case when ${lot('a', 4)} > 0 then (${lot('b', 9)} - 4 + ${lot('c', 4)} * 0.25)::text end, 'budget', case when ${lot('d', 4)} > 0 then (${lot('e', 5)} * 100)::text || '.0000' end,
  'motto', case ${lot('f', 4)} when 0 then 'Wú Yí 100%' when 1 then 'plain' when 2 then 'ＷＩＤＥ tea' end, 'taste', (array['green', 'dark', 'white', null])[1 + ${lot('g', 4)}],
  'tastes', case ${lot('h', 3)} when 0 then '["green", "dark"]'::jsonb when 1 then '["dark"]' end, 'renews', case when ${lot('i', 4)} > 0 then (current_date + 60 - ${lot('j', 200)})::text end, 'member', case ${lot('k', 3)} when 0 then true when 1 then false end))
  where p.id > 2000`

const merges = `insert into parties.merge (survivor_id, merged_id, had, unit_id, at) select p.survivor_id, p.id, '{}', p.unit_id, now() - interval '40 days' from parties.party p where p.survivor_id is not null and p.id > 2000`

const consents = [1, 2, 3].map((n) => `insert into consent.entry (party_id, purpose, channel, state, opt_in, valid_until, at, recorded_at)
  select p.id, (array['marketing', 'profiling'])[1 + ${lot(`m${n}`, 2)}], (array[null, 'sms', 'email', 'phone'])[1 + ${lot(`n${n}`, 4)}], (array['granted', 'granted', 'denied', 'withdrawn', 'expired'])[1 + ${lot(`o${n}`, 5)}],
    (array['single', 'double-pending', 'double-confirmed'])[1 + ${lot(`p${n}`, 3)}], now() + make_interval(days => ${lot(`q${n}`, 60)} - 30), now() - make_interval(days => ${lot(`r${n}`, 80)}), now() from ${ids} and ${lot(`s${n}`, 3)} > 0`)

const foretold = [
  `insert into prediction.next_purchase (party_id, last_day, gaps, expected_day, early_day, late_day) select p.id, current_date - 50, 3, current_date + 40 - ${lot('t', 80)}, current_date - 50, current_date + 60 - ${lot('u', 80)} from ${ids} and ${lot('v', 3)} > 0`,
  `insert into prediction.cluster_member (party_id, cluster) select p.id, 1 + ${lot('w', 4)} from ${ids} and ${lot('x', 3)} > 0`,
  `insert into prediction.anomaly (party_id, kind, day, p, evidence, stake) select p.id, k, current_date, 0.01, '{}', 100 from ${ids.replace(' p ', ' p cross join generate_series(1, 4) k ')} and (p.id + k) % 3 = 0`,
  `insert into prediction.exit (party_id, day, cause, at) select p.id, current_date - ${lot('y', 300)}, (array['quality', 'service'])[1 + ${lot('z', 2)}], now() from ${ids} and ${lot('aa', 3)} = 0`,
]

const standings = [
  `insert into intelligence.run (as_of, model, rule, measure, cut_offs, totals, parties, changed, started_at, finished_at) values (current_date - 1, 'x', 'x', 'revenue', '{}', '{}', 1, 1, now(), now())`,
  `update intelligence.standing s set first_day = case when ${lot('ba', 6)} > 0 then current_date - ${lot('bb', 900)} end, contract_day = case when ${lot('bc', 3)} > 0 then current_date + 120 - ${lot('bd', 300)} end,
    sold_known = ${lot('be', 3)}, sold_new = ${lot('bf', 2)}, known_before = ${lot('bg', 2)}, new_before = ${lot('bh', 3)} from parties.party p where p.id = s.party_id and p.id > 2000`,
  `insert into intelligence.standing_history (party_id, day, stage, loyalty, r, rung) select p.id, current_date - 20 * d, ${lot('bi', 5)}, 1, nullif(${lot('bj', 6)}, 0), 1 + ${lot('bk', 6)} from ${ids.replace(' p ', ' p cross join generate_series(1, 4) d ')} and (p.id + d) % 2 = 0`,
]

/** What modules found of the made firm's parties and what they said, by lot: own fields of every kind, consents (of merged ones too), what is foretold, standings. Days are counted from now. */
export async function makeFacts({ owner }: World): Promise<void> {
  for (const statement of [fields, custom, merges, ...consents, ...foretold, ...standings]) await owner.query(statement)
}
