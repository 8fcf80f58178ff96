import { createOrders } from '#modules/orders/api.ts'
import { recordConsent } from '#modules/consent/api.ts'
import { addConnection } from '#modules/parties/connection/add-connection.ts'
import { createParty } from '#modules/parties/api.ts'
import { PartyInput } from '#modules/parties/party/contract.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import type { CastName, World } from '#test/world.ts'

/** A few people of 李娜's and 王强's with something in every drawer. */
export async function live(world: World, names = ['林晓棠', '林小棠', '苏梅', "O'Neil\\", '王五']): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [n, name] of names.entries()) ids[name] = await livePerson(world, n % 2 && n > 1 ? 'wangQiang' : 'liNa', name, n)
  await world.asSystem((c) => addConnection(c, ids[names[2]!]!, { type: 'parent', otherId: ids[names[0]!]!, backward: false }))
  return ids
}

function livePerson(world: World, who: CastName, name: string, n: number): Promise<string> {
  return world.as(who, async (c) => {
    const { id } = await createParty(c, PartyInput.parse({
      kind: 'person', name, birthday: '1988-03-09', gender: 'female', roles: ['customer'], tags: ['茶友', "a'b\\c\td"],
      contacts: [{ channel: 'address', value: '成都市', address: { country: 'CN', region: '四川', city: '成都' } }],
    }))
    await logTouchpoint(c, { kind: 'call', channel: 'phone', participants: [{ partyId: id, role: 'subject' }], at: new Date(Date.UTC(2026, n % 12, 3, 20)), cost: '1.5', perceived: 4 })
    const line = { description: '茶', quantity: '2', amount: '80.00', cost: '30.00' }
    const [orderId] = await createOrders(c, [{ kind: 'order', source: 'shop', number: `00${n}`, buyerId: id, orderedDay: '2026-03-04', currency: 'USD', rate: '7.1', amount: '80.00', cost: '30.00', lines: [line] }])
    await createOrders(c, [{ kind: 'return', source: 'shop', number: `R${n}`, buyerId: id, orderedDay: '2026-03-09', currency: 'USD', rate: '7.1', amount: '-40.00', originalId: orderId!, lines: [{ ...line, quantity: '1', amount: '40.00' }] }])
    await recordConsent(c, id, { purpose: 'marketing', channel: 'sms', state: 'granted', source: 'hand' })
    await recordConsent(c, id, { purpose: 'marketing', state: 'denied', source: 'hand' })
    await c.tx.insertInto('work.item').values({ kind: 'task', what: '回电', party_id: id, owner_id: c.actor.memberId!, unit_id: c.actor.unitId!, due_on: '2026-12-01', first_due_on: '2026-12-01', created_at: c.now, created_by: c.actor.memberId, updated_at: c.now } as never).execute()
    return id
  })
}
