import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import { correctTouchpoint } from '../log/correct-touchpoint.ts'
import { logTouchpoint } from '../log/log-touchpoint.ts'
import { removeTouchpoints } from '../removal/remove-touchpoints.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const put = async (survivor: string | null = null): Promise<string> =>
  (await world.owner.query<{ id: string }>("insert into parties.party (kind, name, sort_name, unit_id, survivor_id, created_at, updated_at) values ('person', '某人', 'mou ren', $1, $2, $3, $3) returning id", [world.units.qingyang, survivor, today])).rows[0]!.id
const kept = async (ids: string[]) => (await world.owner.query('select party_id::text, at::text, channel, kind, last_at::text, contacts90 from touchpoints.last_contact where party_id = any($1::bigint[]) order by last_contact.party_id', [ids])).rows

const step = fc.record({
  act: fc.constantFrom('log', 'log', 'log', 'correct', 'retract', 'remove'), kind: fc.constantFrom('call', 'visit', 'note'), channel: fc.constantFrom('phone', 'wechat', null),
  day: fc.integer({ min: 0, max: 200 }), who: fc.constantFrom([0], [1], [2], [0, 1], [1, 2]), which: fc.nat({ max: 20 }),
})

test('what is kept as the last contact is what counting afresh finds, whatever was logged, corrected, retracted or removed', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
    const survivor = await put()
    const parties = [survivor, await put(survivor), await put()]
    const live: string[] = []
    await world.asSystem(async (context) => {
      // Each at its own minute: of two at the same moment either may be called the last.
      for (const [i, { act, kind, channel, day, who, which }] of steps.entries()) {
        const at = new Date(today.getTime() - day * 86_400_000 - i * 60_000)
        const target = live[which % Math.max(1, live.length)]
        if (act === 'log' || !target) live.push((await logTouchpoint(context, { kind, channel, at, participants: who.map((w) => ({ partyId: parties[w]!, role: 'subject' })) }))!)
        else if (act === 'remove') await removeTouchpoints(context, live.splice(live.indexOf(target), 1))
        else {
          const { id } = await correctTouchpoint(context, target, act === 'retract' ? { retract: true } : { kind, channel, at: at.toISOString() })
          live.splice(live.indexOf(target), 1, ...(act === 'retract' ? [] : [id]))
        }
      }
    })
    const found = await kept(parties)
    await world.asSystem(({ tx }) => sql`select touchpoints.refresh_contacts(${parties}::bigint[])`.execute(tx))
    expect(found.filter((row) => row.party_id !== parties[1])).toEqual((await kept(parties)).filter((row) => row.party_id !== parties[1]))
  }), { numRuns: 25 })
})

test('two who are the first of a month both get in', async () => {
  const party = await put()
  const log = () => world.asSystem(async (context) => {
    const id = await logTouchpoint(context, { kind: 'visit', at: new Date('2003-03-03T00:00:00Z'), participants: [{ partyId: party, role: 'subject' }] })
    await sql`select pg_sleep(0.2)`.execute(context.tx)
    return id
  })
  expect(new Set(await Promise.all([log(), log(), log()])).size).toBe(3)
})

test('of two corrections at once one is refused', async () => {
  const party = await put()
  const id = (await world.asSystem((c) => logTouchpoint(c, { kind: 'call', at: today, participants: [{ partyId: party, role: 'subject' }] })))!
  const results = await Promise.allSettled(['甲', '乙'].map((text) => world.asSystem((c) => correctTouchpoint(c, id, { text }))))
  expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find((r) => r.status === 'rejected')).toMatchObject({ reason: { code: 'touchpoints/already-corrected' } })
})
