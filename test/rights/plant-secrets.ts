import { createParty } from '#modules/parties/api.ts'
import type { ServedWorld } from '../server.ts'

export interface Secrets {
  /** Words that only 高新店 may read, in a record of every kind that a party can have. */
  words: readonly string[]
  /** Path parameters that name the secret records. */
  ids: Record<string, string>
  /** The same for records that do not exist. */
  absent: Record<string, string>
  /** Whether the secret records are as they were planted. */
  untouched(): Promise<boolean>
}

const words = ['秘密客户甲', '13911112222', 'secret.person@hidden.example', '秘密偏好', '秘密便条', 'SECRET-ORDER-77'] as const
const ABSENT = '999999999'

/** A customer of 高新店 with everything that could leak: contacts, preference, note, order. */
export async function plantSecrets(world: ServedWorld): Promise<Secrets> {
  const [name, phone, email, preference, note, number] = words
  const party = await world.as('wangQiang', (c) => createParty(c, { kind: 'person', name, contacts: [{ channel: 'phone', value: phone, label: 'main' }, { channel: 'email', value: email, label: 'main' }], roles: ['customer'] }))
  const ask = async (path: string, body: object) => {
    const { status, text, body: reply } = await world.ask('wangQiang', { method: 'POST', path, body })
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`)
    return reply as { id?: string }
  }
  await ask(`/parties/${party.id}/preferences`, { kind: 'like', text: preference, saidOn: '2026-05-12' })
  await ask(`/parties/${party.id}/touchpoints`, { kind: 'note', text: note })
  await world.owner.query(`insert into orders.sales_order (number, source, buyer_id, ordered_day, currency, amount, base_cents, unit_id, created_at, updated_at) values ($1, 'test', $2, '2026-11-01', 'CNY', 10, 1000, $3, now(), now())`, [number, party.id, world.units.gaoxin])
  const state = async () => JSON.stringify((await world.owner.query('select (select to_json(p) from parties.party p where id = $1), (select json_agg(c order by id) from parties.contact c where party_id = $1), (select json_agg(r order by id) from parties.role r where party_id = $1), (select json_agg(r order by id) from parties.preference r where party_id = $1)', [party.id])).rows)
  const planted = await state()
  return {
    words, untouched: async () => (await state()) === planted,
    ids: new Proxy({}, { get: (_, key) => (key === 'id' || String(key).endsWith('artyId') ? party.id : key === 'key' ? 'x' : key === 'what' ? 'stage' : '1') }) as Record<string, string>,
    absent: new Proxy({}, { get: (_, key) => (key === 'key' ? 'x' : key === 'what' ? 'stage' : ABSENT) }) as Record<string, string>,
  }
}
