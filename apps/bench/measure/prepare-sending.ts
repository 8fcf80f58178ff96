import type pg from 'pg'

/** Most parties agreed, some refused; the firm holds out a twentieth and bounds how much anybody gets. */
export async function prepareSending(owner: pg.Pool): Promise<void> {
  await owner.query(`insert into consent.entry (party_id, purpose, state, at, recorded_at) select p.id, 'marketing', case when p.id % 10 = 0 then 'withdrawn' else 'granted' end, now() - interval '1 day', now() from parties.party p where p.id % 20 <> 7 and not exists (select from consent.entry limit 1)`)
  await owner.query(`insert into experiments.draw (seed, share, why, drawn_at) select 'bench', 0.05, 'hand', now() where not exists (select from experiments.draw)`)
  await owner.query(`insert into firm.setting (key, value, updated_at) values ('sending.caps', '{"day":1000,"week":1000,"month":1000}', now()) on conflict do nothing`)
  await owner.query('vacuum (analyze) consent.entry')
}
