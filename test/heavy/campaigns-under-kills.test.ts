import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnCampaign, createCampaign, readCampaign } from '#modules/campaigns/api.ts'
import { CampaignInput } from '#modules/campaigns/contract.ts'
import { OfferInput } from '#modules/offers/contract.ts'
import { createOffer, setOfferState } from '#modules/offers/offer/save-offer.ts'
import { createWorld, today, type World } from '../world.ts'

/** How often whoever carries the campaign out is killed, and how many are in its audience: several slices of it. */
const KILLS = Number(process.env.CAMPAIGN_KILLS ?? 100)
const PARTIES = Number(process.env.CAMPAIGN_PARTIES ?? 100_000)

let world: World
beforeAll(async () => { world = await createWorld() }, 120_000)
afterAll(() => world.close())

const count = async (query: string, values: unknown[] = []): Promise<number> => Number((await world.owner.query<{ n: string }>(query, values)).rows[0]!.n)

async function audience(): Promise<string> {
  const { rows: [segment] } = await world.owner.query<{ id: string }>("insert into segments.segment (name, definition, fields, acts, grounds, uses, moves, shared, owner_id, members, filled_at, created_at, updated_at) values ('全部', '{\"all\": []}', '{}', '{}', '{}', '{}', false, true, $1, $2, now(), now(), now()) returning id", [world.actors.anna.memberId, PARTIES])
  await world.owner.query("insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'person', '居民' || i, '居民' || i, $1, now(), now() from generate_series(1, $2::int) i", [world.units.qingyang, PARTIES])
  await world.owner.query("insert into parties.contact (party_id, channel, value, value_key, label, is_main) select id, 'email', 'c' || id || '@example.com', 'c' || id || '@example.com', 'main', true from parties.party")
  await world.owner.query("insert into consent.entry (party_id, purpose, state, source, at, recorded_at) select id, 'marketing', 'granted', 'hand', $1::timestamptz - interval '1 year', $1 from parties.party where id % 10 <> 0", [today])
  await world.owner.query('insert into segments.member (segment_id, party_id, since, unit_id, owner_id) select $1, id, now(), unit_id, owner_id from parties.party', [segment!.id])
  await world.owner.query('analyze')
  return segment!.id
}

test('killed again and again: everyone of the audience is in it once, written to once at most, with one code at most', async () => {
  const segment = await audience()
  const stock = Math.round(PARTIES / 3)
  const offer = await world.as('anna', async (c) => setOfferState(c, (await createOffer(c, OfferInput.parse({ name: '九折', benefit: 'percent', worth: 10, stock }))).id, 'active'))
  const said = { subject: '新茶', body: '{{name}}' }
  const waves = [{ dueAt: today.toISOString(), channel: 'email', variants: [said, { ...said, offerId: offer.id }] }, { dueAt: today.toISOString(), channel: 'email', variants: [said] }]
  const { id } = await world.as('anna', async (c) => actOnCampaign(c, (await createCampaign(c, CampaignInput.parse({ name: '春茶', segments: [segment], holdout: 0.1, startsAt: today.toISOString(), waves }))).id, 'ask'))
  const start = (): ChildProcess => spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../modules/campaigns/testing/advance-once.ts'), world.appUrl, id, today.toISOString()], { stdio: ['ignore', 'inherit', 'inherit'] })
  const over = (): Promise<number> => count("select count(*) as n from campaigns.campaign where id = $1 and state = 'ended'", [id])
  const busy = async (): Promise<boolean> => (await count("select count(*) as n from pg_stat_activity where datname = current_database() and usename = 'guanxi_app' and state <> 'idle'")) > 0
  let killed = 0
  let killedBusy = 0
  while (killed < KILLS && !(await over())) {
    const running = [start(), start()]
    for (const until = Date.now() + 20_000; Date.now() < until && !(await busy()) && running.some((child) => child.exitCode === null);) await sleep(20)
    await sleep(Math.random() * 1500)
    if (await busy()) killedBusy += 1
    for (const child of running) if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) killed += 1
    await Promise.all(running.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  }
  const begun = performance.now()
  await once(start(), 'exit')
  const { state, members } = await world.as('anna', (c) => readCampaign(c, id))
  process.stdout.write(`${JSON.stringify({ killed, whileBusy: killedBusy, parties: PARTIES, lastSeconds: Math.round((performance.now() - begun) / 100) / 10 })}\n`)
  expect([state, members.treated + members.held]).toEqual(['ended', PARTIES])
  expect(await count('select count(*) - count(distinct (step, party_id)) as n from messaging.message')).toBe(0)
  expect(await count("select count(*) as n from campaigns.member m where m.part = 'treated' and not exists (select from messaging.message x where x.party_id = m.party_id and x.step = $1)", [`campaign/${id}/wave/2`])).toBe(0)
  expect(await count("select count(*) as n from messaging.message x join campaigns.member m on m.party_id = x.party_id where m.part <> 'treated'")).toBe(0)
  expect(await count("select count(*) as n from offers.gift where state = 'given'")).toBeLessThanOrEqual(stock)
  expect(await count("select count(*) as n from offers.gift g where g.state = 'given' and not exists (select from messaging.message x where x.step = g.step and x.party_id = g.party_id)")).toBe(0)
}, 1_800_000)
