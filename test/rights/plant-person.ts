import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { askRun, saveAdviser } from '#modules/advisers/api.ts'
import { assignAdviser } from '#modules/advisers/change/assign-adviser.ts'
import { AdviserInput } from '#modules/advisers/contract.ts'
import { addKinship } from '#modules/advisers/profile/kinships.ts'
import { noteDelivery, queueMessages, receiveMessage } from '#modules/messaging/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { addConnection } from '#modules/parties/connection/add-connection.ts'
import { holdContent, keepContent } from '#platform/files/hold-content.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { type ServedWorld } from '../server.ts'
import { today } from '../world.ts'
import { plantWeb } from './plant-web.ts'

/** What a person left in every drawer: each word stands in exactly the drawers that are named. */
export const left = {
  name: '慕容雪见', alias: '雪见小姐', phone: '13966667777', email: 'xuejian@erase-me.example', street: '忘忧巷七号', birthday: '1987-03-09', rating: 'RATING-雪',
  preference: '不吃忘忧草', preferenceAbout: '她的忘忧姐姐', connection: '忘忧同住', file: '忘忧合同.txt', content: '忘忧合同正文',
  note: '忘忧便条', task: '忘忧待办', promise: '忘忧承诺', result: '忘忧结果', postponed: '忘忧延期', proof: '忘忧表格', orderNote: '忘忧订单备注', line: '忘忧字样蛋糕', cancelled: '忘忧取消理由', reference: '忘忧付款附言',
  judgement: '忘忧判断理由', exit: '忘忧离开原因', view: '雪见小姐的忘忧名单', cell: '忘忧单元格', sample: '忘忧样例', undo: '忘忧旧值', reason: '忘忧申请理由',
  social: 'mastodon/忘忧@erase-me.example', follower: 'Ue4a5e0e4a5e0e4a5e0e4a5e0e4a5e0ff', formAnswer: '忘忧表单回答', visit: '忘忧页面', chat: '忘忧访客', conversationNote: '忘忧会话备注', preview: '忘忧来信', letter: '忘忧信件', link: 'https://erase-me.example/忘忧链接',
  need: '忘忧需求', evidence: '忘忧证据', said: '忘忧问话', aim: '忘忧份额', kinship: '忘忧回避', handedOn: '忘忧交接', proposed: '忘忧提案',
} as const

/** A customer with everything that any module can hold on someone; given are the ids. */
export async function plantPerson(world: ServedWorld): Promise<{ id: string; orderId: string; cancelledId: string }> {
  const { id } = await world.as('liNa', (c) => createParty(c, {
    kind: 'person', name: left.name, birthday: left.birthday, creditRating: left.rating, roles: ['customer'], names: [{ kind: 'alias', value: left.alias }],
    contacts: [{ channel: 'phone', value: left.phone, label: 'main' }, { channel: 'email', value: left.email, label: 'main' }, { channel: 'address', value: left.street, label: 'main' }],
  }))
  const mother = await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '苏梅' }))
  await world.as('liNa', (c) => addConnection(c, mother.id, { type: 'parent', otherId: id, backward: false, note: left.connection }))
  await plantWords(world, id)
  await plantFile(world, id)
  await plantMail(world, id)
  await plantImport(world, id)
  await plantWeb(world, id, left)
  const orders = await plantOrders(world, id)
  await plantAdviser(world, id)
  return { id, ...orders }
}

async function ask(world: ServedWorld, path: string, body: object, method = 'POST'): Promise<{ id: string }> {
  const { status, text, body: reply } = await world.ask('liNa', { method, path, body, headers: { 'idempotency-key': randomUUID() } })
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`)
  return reply as { id: string }
}

/** What members write of someone: preferences, notes, tasks, promises, consents, judgements, lists. */
async function plantWords(world: ServedWorld, id: string): Promise<void> {
  await ask(world, `/parties/${id}/preferences`, { kind: 'dislike', text: left.preference, about: left.preferenceAbout })
  await ask(world, `/parties/${id}/touchpoints`, { kind: 'note', text: left.note })
  const task = await ask(world, '/work', { kind: 'task', what: left.task, note: left.task, partyId: id, dueOn: '2026-11-25' })
  await ask(world, `/work/${task.id}/postponement`, { dueOn: '2026-11-26', reason: left.postponed })
  const promise = await ask(world, '/work', { kind: 'promise', what: left.promise, partyId: id, dueOn: '2026-11-25' })
  await ask(world, `/work/${promise.id}/keeping`, { result: left.result })
  await ask(world, `/parties/${id}/consents`, { purpose: 'marketing', state: 'granted', proof: { form: left.proof } })
  await ask(world, `/parties/${id}/relationship/overrides`, { what: 'stage', value: 3, reason: left.judgement, until: '2027-06-30' })
  await ask(world, `/parties/${id}/exits`, { day: '2026-11-20', cause: 'service', note: left.exit })
  await ask(world, '/needs', { partyId: id, kind: 'key', wording: left.need, evidence: { kind: 'said', text: left.evidence } })
  await ask(world, `/parties/${id}/dialogue/entries`, { kind: 'asked', side: 'party', text: left.said })
  await ask(world, `/parties/${id}/customer-share/target`, { target: 0.5, byDay: '2099-06-30', note: left.aim }, 'PUT')
  await ask(world, '/views', { name: left.view, filter: { field: 'name', op: 'is', value: left.name }, sort: 'name', columns: [] })
}

/** Who looks after them, must not, and was proposed to; a reckoning that is called after them. */
async function plantAdviser(world: ServedWorld, id: string): Promise<void> {
  const member = world.actors.chenSi.memberId!
  await world.as('zhouMin', async (c) => {
    await saveAdviser(c, member, AdviserInput.parse({}), null)
    await addKinship(c, world.actors.wangQiang.memberId!, { partyId: id, rule: 'exclude', reason: 'relative', note: left.kinship })
    await askRun(c, { name: left.name, origin: { filter: { field: 'name', op: 'is', value: left.name } }, reason: 'better-fit', note: left.name })
    await assignAdviser(c, id, { memberId: member, reason: 'customer-wish', note: left.handedOn })
  })
  await world.owner.query('update advisers.proposal set note = $2 where party_id = $1', [id, left.proposed])
}

async function plantOrders(world: ServedWorld, id: string): Promise<{ orderId: string; cancelledId: string }> {
  const input = { buyerId: id, orderedDay: '2026-11-01', note: left.orderNote, lines: [{ description: left.line, quantity: '2', unitPrice: '134.00' }] }
  const order = await ask(world, '/orders', { ...input, number: 'G-7' })
  await ask(world, `/orders/${order.id}/payments`, { amount: '100.00', method: '微信支付', reference: left.reference })
  const cancelled = await ask(world, '/orders', { ...input, number: 'G-8' })
  await ask(world, `/orders/${cancelled.id}/cancellation`, { reason: left.cancelled })
  return { orderId: order.id, cancelledId: cancelled.id }
}

/** A mail to them with the link that they opened, and their answer. */
async function plantMail(world: ServedWorld, id: string): Promise<void> {
  await world.asSystem((c) => queueMessages(c, { step: 'plant/mail', channel: 'email', purpose: 'service', subject: left.letter, body: left.letter, audience: sql`select ${id}::bigint as party_id` }))
  const { rows: [message] } = await world.owner.query<{ id: string }>("update messaging.message set state = 'sent', handed_at = $1, ended_at = $1 where step = 'plant/mail' returning id::text", [today])
  await world.asSystem((c) => noteDelivery(c, [{ messageId: message!.id, kind: 'clicked', at: today, target: left.link }]))
  await world.asSystem((c) => receiveMessage(c, { channel: 'email', providerKey: 'plant/answer', at: today, from: left.email, subject: left.letter, text: left.letter, html: `<p>${left.letter}</p>` }))
  await world.owner.query("insert into messaging.hit (message_id, kind, target, at, machine) values ($1, 'clicked', $2, $3, false)", [message!.id, left.link, today])
}

async function plantFile(world: ServedWorld, id: string): Promise<void> {
  await world.asSystem(async (c) => {
    const staged = await fileStore().stage(Readable.from([Buffer.from(left.content)]), 1000)
    await keepContent(c, staged, 'text/plain')
    const file = await c.tx.insertInto('parties.file').values({ party_id: id, name: left.file, size: '15', sha256: staged.sha256, type: 'text/plain', scan: 'clean', uploaded_by: null, at: today }).returning('id').executeTakeFirstOrThrow()
    await holdContent(c, staged.sha256, { holder: 'parties.file', id: file.id })
  })
}

/** An import that changed them, with what it keeps for its undo and a row that failed. */
async function plantImport(world: ServedWorld, id: string): Promise<void> {
  const { rows: [made] } = await world.owner.query<{ id: string }>(
    `insert into exchange.import (kind, file_name, sha256, size, shape, options, state, created_at) values ('parties', $1, repeat('a', 64), 1, $2, '{}', 'done', $3) returning id`,
    [`${left.name}.csv`, { sample: [[left.sample]], described: [] }, today])
  await world.owner.query(`insert into exchange.change (import_id, object, record_id, action, version_after, before) values ($1, 'party', $2, 'updated', 2, $3)`, [made!.id, id, { row: { contact_hours: left.undo } }])
  await world.owner.query(`insert into exchange.failure (import_id, row, line, cells, reasons) values ($1, 1, 2, $2, '[]')`, [made!.id, JSON.stringify([left.name, left.cell])])
}
