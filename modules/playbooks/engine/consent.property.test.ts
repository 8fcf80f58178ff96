import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideMany, recordConsent, suppress } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { TextEvent } from '#platform/events/read-events.ts'
import { createWorld, today, type World } from '#test/world.ts'
import type { Definition } from '../contract.ts'
import { createPlaybook } from '../playbook/save-playbook.ts'
import { setPlaybookState } from '../playbook/set-state.ts'
import { startPlaybook } from '../run/start-playbook.ts'
import { run as hear } from '../trigger/hear-events.ts'
import { sweepDay } from '../trigger/sweep-day.ts'
import { advance } from './advance.ts'
import { conductor } from './conductor.ts'

const PARTIES = 12
let world: World
let people: string[]
let hours = 0
beforeAll(async () => {
  world = await createWorld()
  people = await world.as('liNa', async (c) => Promise.all(Array.from({ length: PARTIES }, async (_, i) => (await createParty(c, { kind: 'person', name: `客户${i}`, roles: ['customer'], ...(i % 5 && { contacts: [{ channel: 'email', value: `p${i}@example.com`, label: 'main' }] }) })).id)))
})
afterAll(() => world.close())

const purposes = ['marketing', 'service'] as const
const word = fc.record({ party: fc.nat(PARTIES - 1), purpose: fc.constantFrom(...purposes), channel: fc.constantFrom(null, 'email', 'sms'), state: fc.constantFrom('granted', 'denied', 'withdrawn' as const) })
const path = fc.constantFrom('hand', 'event', 'daily', 'call' as const)

test('whatever the ledger says and however a playbook is started, nothing is queued for whom the ledger refuses', async () => {
  await fc.assert(fc.asyncProperty(fc.array(word, { maxLength: 20 }), fc.subarray([...Array(PARTIES).keys()], { maxLength: 3 }), path, fc.constantFrom(...purposes), fc.boolean(), async (words, bounced, way, purpose, late) => {
    const now = new Date(today.getTime() + ++hours * 86_400_000)
    const as = <T>(who: 'liNa' | 'anna', work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, world.actors[who], work, now)
    await as('liNa', async (c) => { for (const { party, ...said } of words) await recordConsent(c, people[party]!, { ...said, source: 'phone' }) })
    for (const i of bounced) await as('liNa', (c) => suppress(c, { channel: 'email', address: `p${i}@example.com`, reason: 'complaint', source: 'smtp' }))
    const message = { id: 'm', do: 'message', channel: 'email', purpose, subject: 's', body: 'b', next: null } as const
    const steps: Definition['steps'] = late ? [{ id: 'w', do: 'wait', days: 0, hours: 1, next: 'm' }, message] : [message]
    const trigger: Definition['trigger'] = way === 'event' ? { on: 'event', event: 'x' } : { on: way === 'hand' ? 'hand' : 'daily' }
    const { id } = await as('anna', (c) => createPlaybook(c, { name: '试', definition: { goal: '', when: '', trigger, again: 'never', holdout: 0, measure: { of: 'revenue', days: 90 }, first: steps[0]!.id, steps } }))
    await as('anna', (c) => setPlaybookState(c, id, 'active'))
    if (way === 'call') return as('anna', (c) => setPlaybookState(c, id, 'retired')).then(() => callingOn(id, message, now))
    if (way === 'hand') await as('anna', (c) => startPlaybook(c, id, { partyIds: people }))
    if (way === 'event') await inTransaction(world.db, conductor, (c) => hear(c, [{ id: '1', xid: '1', name: 'x', version: 1, payload: { partyIds: people }, actor: null, at: now } as unknown as TextEvent]), now)
    if (way === 'daily') await sweepDay(world.db, now)
    await sent(id, purpose, new Date(now.getTime() + 7_200_000), now)
  }), { numRuns: 7 })
}, 60_000)

/** By another playbook that calls this one. */
async function callingOn(called: string, message: Definition['steps'][number], now: Date): Promise<void> {
  const as = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, world.actors.anna, work, now)
  const rest = { goal: '', when: '', trigger: { on: 'hand' }, again: 'never', holdout: 0, measure: { of: 'revenue', days: 90 } } as const
  const inner = await as((c) => createPlaybook(c, { name: `叫 ${called}`, definition: { ...rest, first: message.id, steps: [message] } }))
  await as((c) => setPlaybookState(c, inner.id, 'active'))
  const outer = await as((c) => createPlaybook(c, { name: '叫', definition: { ...rest, first: 'c', steps: [{ id: 'c', do: 'call', playbookId: inner.id, days: 0, next: null }] } }))
  await as((c) => setPlaybookState(c, outer.id, 'active'))
  await as((c) => startPlaybook(c, outer.id, { partyIds: people }))
  await sent(inner.id, (message as { purpose: string }).purpose, now, now)
}

/** Everyone has a row in the send ledger, and it is queued only where consent allows it. */
async function sent(playbookId: string, purpose: string, at: Date, asked: Date): Promise<void> {
  for (const moment of [asked, at]) await advance(world.db, moment)
  await world.owner.query("update playbooks.playbook set state = 'retired'")
  const allowed = new Set((await inTransaction(world.db, conductor, (c) => decideMany(c, people, { purpose, channel: 'email' }), at)).filter((d) => d.allowed).map((d) => d.partyId))
  const { rows } = await world.owner.query<{ party: string; state: string }>("select party_id::text as party, state from messaging.message where step like 'playbook/' || $1 || '/%'", [playbookId])
  expect(rows.map((r) => r.party).toSorted()).toEqual(people.toSorted())
  expect(rows.filter((r) => r.state === 'queued' && !allowed.has(r.party))).toEqual([])
}
