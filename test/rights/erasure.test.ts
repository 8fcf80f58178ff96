import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '#modules/parties/subject/erase-due.ts'
import { exportSubject } from '#modules/parties/subject/export-subject.ts'
import { unzipped } from '#modules/parties/testing/unzipped.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { run as forgetAnswers } from '#platform/http/forget-answers.ts'
import { createServedWorld, type ServedWorld } from '../server.ts'
import { left, plantPerson } from './plant-person.ts'
import { today } from '../world.ts'

const data = mkdtempSync(join(tmpdir(), 'guanxi-erasure-'))
const words = Object.values(left)
let world: ServedWorld
let person: Awaited<ReturnType<typeof plantPerson>>
beforeAll(async () => {
  process.env.GUANXI_DATA = data
  world = await createServedWorld()
  person = await plantPerson(world)
}, 60_000)
afterAll(async () => {
  await world.close()
  rmSync(data, { recursive: true })
  delete process.env.GUANXI_DATA
})

test('everything that any module holds on someone is in the archive', async () => {
  const { stream } = await exportSubject({ db: world.db, actor: world.actors.hePrivacy, now: today }, person.id, fileStore())
  const files = await unzipped(await buffer(stream))
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['parties.json', 'touchpoints.json', 'work.json', 'consents.json', 'orders.json', 'standing.json']))
  const all = Object.entries(files).flat().join('\n')
  // A member's list, and what an import keeps to undo itself or failed to bring in, are not records on the person.
  const apart: readonly string[] = [left.view, left.cell, left.sample, left.undo, left.reason]
  expect(words.filter((w) => !apart.includes(w) && !all.includes(w))).toEqual([])
})

test('after the erasure none of it is anywhere; amounts, days and counts are as they were', async () => {
  const before = await counted()
  expect(words.filter((w) => w !== left.content && w !== left.reason && !before.text.some((t) => t.includes(w)))).toEqual([])
  const asked = await world.ask('hePrivacy', { method: 'POST', path: `/parties/${person.id}/erasure`, body: { name: left.name, reason: left.reason } })
  expect(asked.status, asked.text).toBe(202)
  const later = { db: world.db, now: new Date(Date.now() + 30 * 86_400_000), log: pino({ level: 'silent' }), signal: new AbortController().signal }
  await run(later)
  await forgetAnswers(later)
  const after = await counted()
  for (const word of words) expect(after.text.filter((t) => t.includes(word)), word).toEqual([])
  expect(after.figures).toEqual(before.figures)
  expect(after.text.some((t) => t.includes('苏梅'))).toBe(true)
  expect((await world.owner.query('select count(*)::int as n from audit.broken()')).rows[0].n).toBe(0)
  expect(readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile())).toEqual([])
})

test('what stays names nobody: no open task, no judgement in force, and the refusal of the ledger', async () => {
  const one = async (text: string) => (await world.owner.query<{ n: number }>(text, [person.id])).rows[0]!.n
  expect(await one('select count(*)::int as n from work.item where party_id = $1 and outcome is null')).toBe(0)
  expect(await one('select count(*)::int as n from intelligence.override where party_id = $1 and ended_at is null')).toBe(0)
  expect(await one('select count(*)::int as n from consent.entry where party_id = $1')).toBe(1)
  expect(await one(`select count(*)::int as n from audit.entry where object = 'party' and object_id = $1 and actor_name = '李娜'`)).toBeGreaterThan(0)
})

/** Every row of every table as text, and what the firm counts. */
async function counted(): Promise<{ text: string[]; figures: unknown }> {
  const { rows: tables } = await world.owner.query<{ rel: string; name: string }>(`select format('%I.%I', schemaname, tablename) as rel from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`)
  const text: string[] = []
  for (const { rel } of tables) text.push(...(await world.owner.query<{ t: string }>(`select $1 || ' ' || to_jsonb(x)::text as t from ${rel} x`, [rel])).rows.map((r) => r.t))
  const { rows: [figures] } = await world.owner.query(`select
    (select json_agg(json_build_array(id, number, status, ordered_day, amount, base_cents, paid) order by id) from orders.sales_order) as orders, (select json_agg(json_build_array(quantity, amount) order by id) from orders.line) as lines,
    (select json_agg(json_build_array(amount, day, method) order by id) from orders.payment) as payments, (select json_agg(json_build_array(at, kind, channel) order by id) from touchpoints.touchpoint) as touchpoints,
    (select count(*) from work.item) as work, (select count(*) from parties.party) as parties, (select count(*) from parties.role) as roles, (select count(*) from intelligence.standing) as standings, (select count(*) from intelligence.standing_history) as history`)
  return { text, figures }
}
