import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProduct } from '#modules/products/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { Order, type OrderInput, OrderRow, OrderSummary } from '../contract.ts'
import { searchSources } from '../extends.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { setExchangeRate } from '../rate/exchange-rates.ts'
import { getOrderSummary } from '../summary/get-order-summary.ts'
import { cancelOrder } from './cancel-order.ts'
import { countOrders } from './count-orders.ts'
import { createOrder } from './create-order.ts'
import { findOrders, findPartyOrders } from './find-orders.ts'
import { getOrder } from './read-order.ts'
import { returnOrder } from './return-order.ts'

let world: World
let cake: string
beforeAll(async () => {
  world = await createWorld()
  cake = (await world.as('zhaoLei', (c) => createProduct(c, { code: 'CAKE-01', name: '无糖生日蛋糕', price: '268.00', cost: '96.00' }))).id
})
afterAll(() => world.close())

const put = async (name: string, unit: 'qingyang' | 'gaoxin' = 'qingyang', survivor: string | null = null): Promise<string> =>
  (await world.owner.query<{ id: string }>("insert into parties.party (kind, name, sort_name, unit_id, survivor_id, created_at, updated_at) values ('person', $1, $1, $2, $3, $4, $4) returning id", [name, world.units[unit], survivor, today])).rows[0]!.id
const touched = async (party: string) => (await world.owner.query('select kind, episode, detail from touchpoints.touchpoint where $1 = any (party_ids) order by id', [party])).rows
const told = async () => (await world.owner.query("select name, payload from events.event where name like 'orders.%' order by id")).rows as { name: string; payload: Record<string, unknown> }[]
const input = (buyerId: string, more: Partial<OrderInput> = {}): OrderInput => ({ buyerId, taxIncluded: true, lines: [{ description: '亲子烘焙课', quantity: '2', unitPrice: '100.00' }], ...more })
const list = { limit: 50, sort: '-orderedDay' } as const

test('an order knows its price, its cost, its day where the firm is, and who buys, pays and receives', async () => {
  const [lin, mother] = [await put('林晓棠'), await put('林妈妈')]
  const order = await world.as('liNa', (c) => createOrder(c, input(lin, { number: 'G-0387', payerId: mother, orderedAt: '2026-11-13T17:00:00Z', channel: 'shop', discount: '18.00', lines: [{ productId: cake, quantity: '1' }, { description: '亲子烘焙课', quantity: '2', unitPrice: '100.00', cost: '60.00' }] })))
  expect(order).toMatchObject({
    number: 'G-0387', kind: 'order', status: 'placed', orderedDay: '2026-11-14', currency: 'CNY', rate: '1', amount: '450.00', baseAmount: '450.00', cost: '156.00', due: '450.00', paid: '0.00', buyer: { id: lin, name: '林晓棠' }, payer: { id: mother }, recipient: null, owner: { name: '李娜' },
    lines: [{ product: { code: 'CAKE-01' }, description: '无糖生日蛋糕', unitPrice: '268.00', amount: '268.00', cost: '96.00', returned: '0' }, { product: null, quantity: '2', amount: '200.00', cost: '60.00' }],
  })
  expect(Order.parse(order)).toEqual(order)
  expect(await touched(lin)).toEqual([{ kind: 'order-placed', episode: `order/${order.id}`, detail: { number: 'G-0387', amount: '450.00', currency: 'CNY', lines: 2, what: '无糖生日蛋糕' } }])
  expect(await touched(mother)).toHaveLength(1)
  expect((await told()).slice(-1)).toEqual([{ name: 'orders.order-placed', payload: { orderId: order.id, buyerId: lin, day: '2026-11-14', baseAmount: '450.00' } }])
  await expect(world.as('liNa', (c) => createOrder(c, input(lin, { number: 'G-0387' })))).rejects.toMatchObject({ code: 'orders/number-taken' })
})

test('what cannot be known is refused: a price, a rate, a product, a party, the future', async () => {
  const [lin, wei] = [await put('陈蕾'), await put('魏然', 'gaoxin')]
  const refused = (more: Partial<OrderInput>) => expect(world.as('liNa', (c) => createOrder(c, input(lin, more)))).rejects
  await refused({ lines: [{ description: '茶', quantity: '1' }] }).toMatchObject({ code: 'orders/no-price', params: { line: 1 } })
  await refused({ currency: 'USD' }).toMatchObject({ code: 'orders/rate-unknown' })
  await refused({ lines: [{ productId: '999', quantity: '1' }] }).toMatchObject({ code: 'orders/product-not-found' })
  await refused({ buyerId: wei }).toMatchObject({ code: 'orders/party-not-found', at: '/body/buyerId' })
  await refused({ orderedDay: '2027-01-01' }).toMatchObject({ code: 'orders/in-future' })
  await refused({ channel: 'owl' }).toMatchObject({ code: 'orders/unknown-channel' })
})

test('foreign money counts at the rate of its day; tax that is told apart does not count as revenue', async () => {
  const lin = await put('Anna Meier')
  await world.as('zhouMin', (c) => setExchangeRate(c, { currency: 'USD', day: '2026-11-01' }, '7'))
  await world.as('zhouMin', (c) => setExchangeRate(c, { currency: 'USD', day: '2026-11-20' }, '7.2'))
  const order = await world.as('liNa', (c) => createOrder(c, input(lin, { currency: 'USD', orderedDay: '2026-11-19', tax: '13.00', lines: [{ description: 'tea', quantity: '1', amount: '113.00' }] })))
  expect(order).toMatchObject({ rate: '7', amount: '113.00', baseAmount: '700.00', due: '113.00', orderedAt: null })
  const plus = await world.as('liNa', (c) => createOrder(c, input(lin, { taxIncluded: false, tax: '13.00', lines: [{ description: 'tea', quantity: '1', amount: '100.00' }] })))
  expect(plus).toMatchObject({ amount: '100.00', baseAmount: '100.00', due: '113.00' })
})

test('payments add up; an order paid in full is paid, and open again when refunded', async () => {
  const lin = await put('王芳')
  const { id } = await world.as('liNa', (c) => createOrder(c, input(lin)))
  expect(await world.as('liNa', (c) => recordPayment(c, id, { amount: '50.00', method: '微信支付' }))).toMatchObject({ status: 'placed', paid: '50.00', due: '150.00' })
  expect(await world.as('liNa', (c) => recordPayment(c, id, { amount: '150.00' }))).toMatchObject({ status: 'paid', due: '0.00' })
  const refunded = await world.as('liNa', (c) => recordPayment(c, id, { amount: '-20.00' }))
  expect(refunded).toMatchObject({ status: 'placed', paid: '180.00', due: '20.00', payments: [{ amount: '50.00', method: '微信支付', day: '2026-11-22' }, { amount: '150.00' }, { amount: '-20.00' }] })
  expect((await touched(lin)).map((t) => t.kind)).toEqual(['order-placed', 'payment-received', 'payment-received', 'payment-refunded'])
})

test('a return takes back the lines\' shares, once each, and belongs to the order\'s life', async () => {
  const lin = await put('赵六')
  const order = await world.as('liNa', (c) => createOrder(c, input(lin, { discount: '46.80', lines: [{ productId: cake, quantity: '1' }, { description: '课', quantity: '2', unitPrice: '100.00', cost: '60.00' }] })))
  const part = await world.as('liNa', (c) => returnOrder(c, order.id, { lines: [{ lineId: order.lines[1]!.id, quantity: '1' }], reason: '时间不合' }))
  expect(part).toMatchObject({ kind: 'return', originalId: order.id, amount: '-90.00', baseAmount: '-90.00', cost: '-30.00', note: '时间不合', lines: [{ quantity: '-1', amount: '-100.00' }] })
  await expect(world.as('liNa', (c) => returnOrder(c, order.id, { lines: [{ lineId: order.lines[1]!.id, quantity: '2' }] }))).rejects.toMatchObject({ code: 'orders/more-than-ordered', params: { left: '1' } })
  const rest = await world.as('liNa', (c) => returnOrder(c, order.id, {}))
  expect(rest).toMatchObject({ amount: '-331.20', cost: '-126.00' })
  await expect(world.as('liNa', (c) => returnOrder(c, order.id, {}))).rejects.toMatchObject({ code: 'orders/nothing-to-return' })
  await expect(world.as('liNa', (c) => returnOrder(c, rest.id, {}))).rejects.toMatchObject({ code: 'orders/is-return' })
  expect(await world.as('liNa', (c) => getOrder(c, order.id))).toMatchObject({ returns: [{ id: part.id }, { id: rest.id }], lines: [{ returned: '1' }, { returned: '2' }] })
  expect((await touched(lin)).map((t) => [t.kind, t.episode])).toEqual([['order-placed', `order/${order.id}`], ['order-returned', `order/${order.id}`], ['order-returned', `order/${order.id}`]])
  expect(await world.as('liNa', (c) => getOrderSummary(c, lin))).toMatchObject({ net: '0.00', orders: 1, returns: 2, purchaseDays: 1, profit: '0.00', returnsOnly: false })
})

test('a cancelled order counts for nothing; one of which something came back is not cancelled', async () => {
  const lin = await put('孙八')
  const order = await world.as('liNa', (c) => createOrder(c, input(lin)))
  expect(await world.as('liNa', (c) => cancelOrder(c, order.id, { reason: '改期' }))).toMatchObject({ status: 'cancelled', cancelReason: '改期', due: '0.00' })
  await expect(world.as('liNa', (c) => recordPayment(c, order.id, { amount: '1.00' }))).rejects.toMatchObject({ code: 'orders/cancelled' })
  expect(await world.as('liNa', (c) => getOrderSummary(c, lin))).toMatchObject({ net: '0.00', orders: 0, firstDay: null })
  const other = await world.as('liNa', (c) => createOrder(c, input(lin)))
  const back = await world.as('liNa', (c) => returnOrder(c, other.id, {}))
  await expect(world.as('liNa', (c) => cancelOrder(c, other.id, {}))).rejects.toMatchObject({ code: 'orders/has-returns' })
  await world.as('liNa', (c) => cancelOrder(c, back.id, {}))
  expect(await world.as('liNa', (c) => cancelOrder(c, other.id, {}))).toMatchObject({ status: 'cancelled' })
})

test('orders are seen by who sold them and by whoever keeps the buyer, also after the buyer moves or is merged', async () => {
  const [ours, theirs] = [await put('东方'), await put('西方', 'gaoxin')]
  const sold = await world.as('zhaoLei', (c) => createOrder(c, input(theirs, { number: 'ACROSS-1' })))
  const seen = async (who: 'liNa' | 'wangQiang' | 'anna' | 'wuShen') => (await world.as(who, (c) => findOrders(c, { ...list, search: 'ACROSS' }))).items.map((o) => o.id)
  expect(await Promise.all([seen('liNa'), seen('wangQiang'), seen('anna')])).toEqual([[], [sold.id], [sold.id]])
  expect(await seen('wuShen')).toEqual([])
  await world.owner.query('update parties.party set survivor_id = $1 where id = $2', [ours, theirs])
  expect(await Promise.all([seen('liNa'), seen('wangQiang')])).toEqual([[sold.id], []])
  await world.owner.query('update parties.party set unit_id = $1 where id = $2', [world.units.gaoxin, ours])
  expect(await Promise.all([seen('liNa'), seen('wangQiang')])).toEqual([[], [sold.id]])
  await expect(world.as('liNa', (c) => getOrder(c, sold.id))).rejects.toMatchObject({ code: 'orders/not-found' })
  await expect(world.as('anna', (c) => cancelOrder(c, sold.id, {}))).rejects.toMatchObject({ code: 'request/forbidden' })
})

test('a party\'s orders and summary are those of whoever was merged into it too', async () => {
  const survivor = await put('李四')
  const merged = await put('李四（旧）')
  const buy = (party: string, orderedDay: string, amount: string) => world.as('liNa', (c) => createOrder(c, input(party, { orderedDay, lines: [{ description: '茶', quantity: '1', amount, cost: '10.00' }] })))
  await buy(merged, '2026-03-05', '100.00')
  await buy(survivor, '2026-11-02', '30.00')
  await buy(survivor, '2026-11-02', '20.00')
  await world.owner.query('update parties.party set survivor_id = $1 where id = $2', [survivor, merged])
  const page = await world.as('liNa', (c) => findPartyOrders(c, merged, { limit: 2, as: 'buyer' }))
  expect([...page.items, ...(await world.as('liNa', (c) => findPartyOrders(c, survivor, { limit: 2, as: 'buyer', cursor: page.next }))).items].map((o) => [o.orderedDay, o.amount, o.buyer?.name])).toEqual([['2026-11-02', '20.00', '李四'], ['2026-11-02', '30.00', '李四'], ['2026-03-05', '100.00', '李四']])
  const summary = await world.as('liNa', (c) => getOrderSummary(c, merged))
  expect(summary).toMatchObject({ firstDay: '2026-03-05', lastDay: '2026-11-02', purchaseDays: 2, orders: 3, net: '150.00', profit: '120.00', average: '50.00', unpaid: '150.00', currency: 'CNY' })
  expect(OrderSummary.parse(summary)).toEqual(summary)
  expect(page.items.map((row) => OrderRow.parse(row))).toEqual(page.items)
  expect(summary.months).toHaveLength(12)
  expect(summary.months.filter((m) => m.revenue !== '0.00')).toEqual([{ month: '2026-03', revenue: '100.00', profit: '90.00' }, { month: '2026-11', revenue: '50.00', profit: '30.00' }])
  await expect(world.as('wangQiang', (c) => getOrderSummary(c, survivor))).rejects.toMatchObject({ code: 'orders/party-not-found' })
})

test('lists go page by page either way, by filter, by number; counts say whether they are exact', async () => {
  const lin = await put('周九')
  for (const d of [3, 1, 2]) await world.as('liNa', (c) => createOrder(c, input(lin, { number: `LST-00${d}`, orderedDay: `2025-05-0${d}`, lines: [d === 2 ? { productId: cake, quantity: '1' } : { description: '课', quantity: '1', amount: `${d}00.00` }] })))
  const found = async (more: object) => (await world.as('liNa', (c) => findOrders(c, { ...list, filter: { field: 'buyer', op: 'is', value: lin }, ...more }))).items.map((o) => o.number)
  expect(await found({})).toEqual(['LST-003', 'LST-002', 'LST-001'])
  const first = await world.as('liNa', (c) => findOrders(c, { limit: 2, sort: 'orderedDay', search: 'LST' }))
  expect(first.items.map((o) => o.number)).toEqual(['LST-001', 'LST-002'])
  expect((await world.as('liNa', (c) => findOrders(c, { limit: 2, sort: 'orderedDay', search: 'lst', cursor: first.next }))).items.map((o) => o.number)).toEqual(['LST-003'])
  expect(await found({ filter: { all: [{ field: 'buyer', op: 'is', value: lin }, { field: 'baseAmount', op: 'atLeast', value: 200 }] } })).toEqual(['LST-003', 'LST-002'])
  expect(await found({ filter: { field: 'product', op: 'is', value: 'CAKE-01' }, search: 'LST' })).toEqual(['LST-002'])
  expect(await found({ search: 'ST-00' })).toEqual([])
  expect(await world.as('liNa', (c) => countOrders(c, { search: 'LST' }))).toEqual({ count: 3, exact: true })
  await world.as('liNa', async (c) => recordPayment(c, (await findOrders(c, { ...list, search: 'LST-001' })).items[0]!.id, { amount: '100.00' }))
  expect(await found({ filter: { all: [{ field: 'buyer', op: 'is', value: lin }, { field: 'payment', op: 'is', value: 'paid' }] } })).toEqual(['LST-001'])
})

test('whoever may not see costs sees neither cost nor profit', async () => {
  const lin = await put('吴十')
  const { id } = await world.as('liNa', (c) => createOrder(c, input(lin, { lines: [{ productId: cake, quantity: '1' }] })))
  const blind = { ...world.actors.liNa, fieldLevels: { 'order.cost': 'hidden' as const } }
  expect(await inTransaction(world.db, blind, (c) => getOrder(c, id), today)).toMatchObject({ cost: null, masked: ['cost'], lines: [{ cost: null, amount: '268.00' }] })
  const summary = await inTransaction(world.db, blind, (c) => getOrderSummary(c, lin), today)
  expect([summary.profit, ...summary.months.map((m) => m.profit)].every((p) => p === null)).toBe(true)
})

test('a party is found by the number of an order, as typed or in capitals, by whoever may see the order', async () => {
  const lin = await put('林老')
  await world.as('liNa', (c) => createOrder(c, input(lin, { number: 'ZB-2026-0099' })))
  const found = (who: 'liNa' | 'wangQiang', text: string) => world.as(who, async ({ tx, actor }) => (await searchSources[0]!.find(text, actor, 10)!.execute(tx)).rows.map((row) => row.id))
  expect([await found('liNa', 'zb-2026'), await found('liNa', 'ZB-2026-0099'), await found('liNa', '2026-0099'), await found('wangQiang', 'ZB-2026')]).toEqual([[lin], [lin], [], []])
  expect(searchSources[0]!.find('ZB', world.actors.liNa, 10)).toBeNull()
})
