import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/db/transaction.ts'
import { createWorld, type World } from '#test/world.ts'
import { addContact } from '../contact/add-contact.ts'
import { changeContact, removeContact } from '../contact/change-contact.ts'
import { ContactInput, PartyInput } from '../party/contract.ts'
import { createParty } from '../party/create-party.ts'
import { readParty } from '../party/get-party.ts'
import { updateParty } from '../party/update-party.ts'
import { addName } from '../name/add-name.ts'
import { endRole } from '../role/change-role.ts'
import { UnmergeInput } from './contract.ts'
import { mergeParties } from './merge-parties.ts'
import { unmergeParties } from './unmerge-parties.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const PARTIES = 4
const values = { name: ['甲', '乙', '丙'], gender: [null, 'female', 'male', 'other'], birthday: [null, '1980-01-01', '1990-02-02'], contactHours: [null, '早上', '晚上'], unit: ['qingyang', 'gaoxin'] } as const
type Field = keyof typeof values
const fields = Object.keys(values) as Field[]

/** A number that all of them have. */
const SHARED = '02888880000'

const at = fc.nat(PARTIES - 1)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), a: at, b: at, chosen: fc.constantFrom('survivor' as const, 'merged' as const), by: fc.constantFrom(...fields) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), a: at, field: fc.constantFrom(...fields), pick: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('contact' as const), a: at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('label' as const), pick: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), a: at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), a: at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('call' as const), a: at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unmerge' as const), pick: fc.nat(9) }) },
)

/** `roles` as `customer 2024-01-01 open`. */
interface Own { name: string; gender: string | null; birthday: string | null; contactHours: string | null; unitId: string; contacts: string[]; roles: string[]; names: string[] }
interface State { id: string; survivorId: string | null; version: number; own: Own }

/** What stands in the tables for each party, seen past every policy and alias. */
async function read({ tx }: Context, ids: readonly string[]): Promise<State[]> {
  const { rows } = await sql<State>`
    select p.id::text, p.survivor_id::text as "survivorId", p.version, json_build_object('name', p.name, 'gender', p.gender, 'birthday', p.birthday, 'contactHours', p.contact_hours, 'unitId', p.unit_id::text,
      'contacts', (select coalesce(json_agg(c.value || ' ' || c.label order by c.id), '[]') from parties.contact c where c.party_id = p.id),
      'roles', (select coalesce(json_agg(concat_ws(' ', r.role, r.valid_from, coalesce(r.valid_to::text, 'open')) order by r.id), '[]') from parties.role r where r.party_id = p.id),
      'names', (select coalesce(json_agg(n.value order by n.id), '[]') from parties.name n where n.party_id = p.id)) as own
    from parties.party p where p.id = any (${`{${ids.join(',')}}`}::bigint[]) order by p.id`.execute(tx)
  return rows
}

/** The same edits on records that nobody merges. */
class Alone {
  readonly owns: Own[]
  constructor(states: State[]) { this.owns = structuredClone(states.map((s) => s.own)) }
}

/** While records are one, no telephone and no role is shown twice, and no name of any of them is lost. */
async function seenOnce(context: Context, ids: readonly string[], before: State[]): Promise<void> {
  for (const state of await read(context, ids)) {
    const party = await readParty(context, state.id)
    const phones = party.contacts.map((c) => c.value)
    expect(new Set(phones).size).toBe(phones.length)
    expect(party.roles.map((r) => r.role)).toEqual(['customer'])
    if (state.id === party.id) expect([party.name, ...party.names.map((n) => n.value)]).toContain(before.find((b) => b.id === state.id)!.own.name)
    else expect([party.name, ...party.names.map((n) => n.value)]).toContain(state.own.name)
  }
}

class RolledBack extends Error {}

test('random edits, merges and unmerges: once all merges are undone, each record is what its edits alone make of it', async () => {
  let merges = 0
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), fc.array(fc.nat(9), { minLength: PARTIES, maxLength: PARTIES }), async (steps, order) => {
    await world.asSystem(async (context) => {
      const ids: string[] = []
      for (let i = 0; i < PARTIES; i++) ids.push((await createParty(context, PartyInput.parse({ kind: 'person', name: values.name[i % 3], gender: values.gender[i], birthday: values.birthday[i % 3], unitId: world.units.qingyang, roles: ['customer'], contacts: [{ channel: 'phone', value: `1390000${i}` }, { channel: 'phone', value: SHARED }] }))).id)
      const alone = new Alone(await read(context, ids))
      const open: string[] = []
      let made = 0

      const unmerge = async (pick: number) => {
        const [mergeId] = open.splice(pick % open.length, 1)
        const { rows: [m] } = await sql<{ root: string }>`select parties.survivor_of(merged_id)::text as root from parties.merge where id = ${mergeId!}`.execute(context.tx)
        await unmergeParties(context, m!.root, mergeId!, null, UnmergeInput.parse({}))
      }

      for (const s of steps) {
        const now = await read(context, ids)
        if (s.kind === 'merge' && s.a !== s.b && !now[s.a]!.survivorId && !now[s.b]!.survivorId) {
          const choices = s.by === 'unit' ? {} : { [s.by]: s.chosen }
          open.push((await mergeParties(context, ids[s.a]!, { mergedId: ids[s.b]!, survivorVersion: now[s.a]!.version, mergedVersion: now[s.b]!.version, choices })).id)
          merges++
        }
        if (s.kind === 'unmerge' && open.length) await unmerge(s.pick)
        if (s.kind === 'edit' && !now[s.a]!.survivorId) {
          const value = values[s.field][s.pick % values[s.field].length]!
          const [key, said] = s.field === 'unit' ? ['unitId' as const, world.units[value as 'qingyang']] : [s.field, value ?? null]
          if (now[s.a]!.own[key] === said) continue
          await updateParty(context, ids[s.a]!, { [key]: said }, null)
          Object.assign(alone.owns[s.a]!, { [key]: said })
        }
        if (s.kind === 'contact' && !now[s.a]!.survivorId) {
          await addContact(context, ids[s.a]!, ContactInput.parse({ channel: 'phone', value: `1380000${made}` }))
          alone.owns[s.a]!.contacts.push(`1380000${made++} main`)
        }
        if (s.kind === 'merge') await seenOnce(context, ids, now)
        if ((s.kind === 'drop' || s.kind === 'end' || s.kind === 'call') && !now[s.a]!.survivorId) {
          const one = now.filter((state) => state.id === ids[s.a] || state.survivorId === ids[s.a]).map((state) => alone.owns[ids.indexOf(state.id)]!)
          const { contacts, roles } = await readParty(context, ids[s.a]!)
          const shared = contacts.find((c) => c.value === SHARED)
          if (s.kind === 'drop' && shared) {
            await removeContact(context, ids[s.a]!, shared.id)
            for (const own of one) own.contacts = own.contacts.filter((c) => !c.startsWith(SHARED))
          }
          if (s.kind === 'end' && roles.some((r) => !r.to)) {
            await endRole(context, ids[s.a]!, roles.find((r) => !r.to)!.id, { on: '2026-11-01' })
            for (const own of one) own.roles = own.roles.map((r) => r.replace('open', '2026-11-01'))
          }
          if (s.kind === 'call') {
            await addName(context, ids[s.a]!, { kind: 'alias', value: `别名${made}` })
            alone.owns[s.a]!.names.push(`别名${made++}`)
          }
        }
        if (s.kind === 'label') {
          const { rows } = await sql<{ id: string; party_id: string; value: string; label: string }>`select id::text, party_id::text, value, label from parties.contact where party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by id`.execute(context.tx)
          const contact = rows[s.pick % rows.length]!
          if (contact.label !== 'main') continue
          await changeContact(context, now[ids.indexOf(contact.party_id)]!.survivorId ?? contact.party_id, contact.id, { label: 'work' })
          const root = (state: State) => state.survivorId ?? state.id
          const one = now.filter((state) => root(state) === root(now[ids.indexOf(contact.party_id)]!)).map((state) => alone.owns[ids.indexOf(state.id)]!)
          for (const { contacts } of one) if (contacts.includes(`${contact.value} main`)) contacts[contacts.indexOf(`${contact.value} main`)] = `${contact.value} work`
        }
      }
      for (const pick of order) if (open.length) await unmerge(pick)
      const end = await read(context, ids)
      expect(end.map((e) => e.survivorId)).toEqual(ids.map(() => null))
      expect(end.map((e) => e.own)).toEqual(alone.owns)
      throw new RolledBack()
    }).catch((error: unknown) => { if (!(error instanceof RolledBack)) throw error })
  }), { numRuns: 120 })
  expect(merges).toBeGreaterThan(100)
}, 240_000)
