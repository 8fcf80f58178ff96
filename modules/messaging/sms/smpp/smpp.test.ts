import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Outgoing } from '../../channel/sender.ts'
import { type MessageCentre, startMessageCentre } from '../../testing/message-centre.ts'
import { type Delivered, readPdus, writePdu } from './pdu.ts'
import { readReceipt } from './receipt.ts'
import { SmppSession } from './session.ts'
import { openSmpp } from './smpp-sender.ts'
import { fromGsm, partsOf, readText, toGsm } from './text.ts'

const closing: (() => Promise<void>)[] = []
afterAll(async () => { for (const close of closing.toReversed()) await close() })

const message = (body: string, change: Partial<Outgoing> = {}): Outgoing => ({ id: '17', partyId: '1', address: '13800004417', name: '林晓棠', subject: null, body, html: null, purpose: 'service', language: 'zh-CN', ...change })
const bind = (centre: Pick<MessageCentre, 'port'>, { hear = async () => {}, window = 4, password = 'secret' }: { hear?: (d: Delivered) => Promise<void>; window?: number; password?: string } = {}) => {
  const session = new SmppSession({ host: '127.0.0.1', port: centre.port, tls: false, systemId: 'guanxi', systemType: '', password, window }, hear)
  closing.push(() => session.close())
  return { session, sender: openSmpp(session, { from: '1069', window }) }
}
const start = async (options: Parameters<typeof startMessageCentre>[0] = {}) => { const centre = await startMessageCentre(options); closing.push(() => centre.close()); return centre }

test('short and long texts arrive whole, in the alphabet that they need, parts joined by their header; only the last asks for a receipt', async () => {
  const centre = await start()
  const { sender } = bind(centre)
  expect(await sender.send(message('Hello {you} €5'))).toEqual({ kind: 'sent', reference: '1' })
  const long = '春茶到店'.repeat(40)
  expect(await sender.send(message(long, { signature: '青城茶业' }))).toEqual({ kind: 'sent', reference: '4', parts: 3 })
  const [short, ...parts] = centre.submitted
  expect(short).toMatchObject({ text: 'Hello {you} €5', coding: 0, to: '8613800004417', from: '1069', receipt: 1, udh: null })
  expect(parts.map((p) => [p.coding, p.receipt, [...p.udh![0]!].slice(0, 2), [...p.udh![0]!].slice(-2)])).toEqual([[8, 0, [0, 3], [3, 1]], [8, 0, [0, 3], [3, 2]], [8, 1, [0, 3], [3, 3]]])
  expect(parts.map((p) => p.text).join('')).toBe(`【青城茶业】${long}`)
})

test('a status is the centre’s decision; silence after a part went is a doubt, and so is a refusal of the second part', async () => {
  const centre = await start({ behave: (text) => (text.startsWith('full') ? 'status 20' : text.startsWith('bad') ? 'status 11' : text.startsWith('no') ? 'status 69' : text.startsWith('gone') || text.includes('断') ? 'hang up' : text.includes('拒') ? 'status 69' : 'take') })
  const { sender } = bind(centre)
  expect(await sender.send(message('full'))).toEqual({ kind: 'later', reason: 'smpp 0x00000014' })
  expect(await sender.send(message('bad'))).toEqual({ kind: 'failed', reason: 'smpp 0x0000000b', gone: true })
  expect(await sender.send(message('no'))).toMatchObject({ kind: 'failed', reason: 'smpp 0x00000045' })
  expect(await sender.send(message('gone'))).toMatchObject({ kind: 'doubtful' })
  expect(await sender.send(message(`${'茶'.repeat(67)}拒${'茶'.repeat(20)}`))).toMatchObject({ kind: 'doubtful', reason: 'smpp 0x00000045' })
  expect(await sender.send(message('again'))).toMatchObject({ kind: 'sent' })
})

test('what never began certainly did not arrive: nobody there, or a wrong password', async () => {
  const centre = await start()
  expect(await bind(centre, { password: 'guess' }).sender.send(message('x'))).toEqual({ kind: 'later', reason: 'smpp bind 0x0000000e' })
  expect(await bind({ port: 1 }).sender.send(message('x'))).toEqual({ kind: 'later', reason: 'smpp ECONNREFUSED' })
})

test('no more are unanswered at once than the window holds; the line’s check is answered', async () => {
  const centre = await start({ slow: 10 })
  const { sender } = bind(centre, { window: 3 })
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => sender.send(message(`m${i}`))))
  expect(outcomes.every((o) => o.kind === 'sent')).toBe(true)
  expect([centre.submitted.length, centre.most.open]).toEqual([20, 3])
  await centre.enquire()
})

test('what comes in is acknowledged once it is kept, and asked for again where that failed', async () => {
  const heard: Delivered[] = []
  const centre = await start()
  const { session } = bind(centre, { hear: (d) => (heard.push(d), heard.length === 2 ? Promise.reject(new Error('no')) : Promise.resolve()) })
  expect(await session.open()).toBe(null)
  expect(await centre.deliver({ source_addr: '8613800004417', destination_addr: '1069', short_message: '退订', data_coding: 8 })).toBe(0)
  expect(await centre.deliver({ source_addr: '8613800004417', destination_addr: '1069', esm_class: 4, short_message: 'id:42 sub:001 dlvrd:001 submit date:2611221000 done date:2611221001 stat:DELIVRD err:000 text:' })).toBe(0x64)
  expect(readText(heard[0]!).text).toBe('退订')
  expect([readReceipt(heard[0]!), readReceipt(heard[1]!)]).toEqual([null, { id: '42', kind: 'delivered', said: 'DELIVRD 000' }])
})

test('PDUs cut anywhere come out the same; what is none is refused', () => {
  const stream = Buffer.concat([1, 2, 3].map((sequence) => writePdu({ command: 'enquire_link', sequence, body: Buffer.alloc(sequence) })))
  fc.assert(fc.property(fc.integer({ min: 0, max: stream.length }), (at) => {
    const first = readPdus(stream.subarray(0, at))
    const second = readPdus(Buffer.concat([first.rest, stream.subarray(at)]))
    expect([...first.pdus, ...second.pdus].map((p) => p.sequence)).toEqual([1, 2, 3])
  }))
  expect(() => readPdus(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toThrow('PDU')
})

test('the alphabet goes there and back; a part tells its place by either header or by tags', () => {
  const all = 'Hello @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà^{}\\[~]|€'
  expect(fromGsm(toGsm(all))).toBe(all)
  const parts = partsOf('一二三四五六七八九十'.repeat(15), 7)
  const read = parts.map(({ coding, header, bytes }) => readText({ coding, esm: 0x40, message: Buffer.concat([header!, bytes]), tags: new Map() }))
  expect([read.map((r) => r.text).join(''), read.map((r) => r.joined)]).toEqual(['一二三四五六七八九十'.repeat(15), [1, 2, 3].map((part) => ({ reference: 7, of: 3, part }))])
  const said = (header: number[] | null, tags: [number, number[]][] = []) => readText({ coding: 0, esm: header ? 0x40 : 0, message: Buffer.from([...(header ?? []), 72, 105]), tags: new Map(tags.map(([tag, bytes]) => [tag, Buffer.from(bytes)])) })
  expect(said([9, 1, 1, 5, 8, 4, 1, 2, 2, 1])).toEqual({ text: 'Hi', joined: { reference: 258, of: 2, part: 1 } })
  expect(said(null, [[0x020c, [0, 9]], [0x020e, [2]], [0x020f, [2]]]).joined).toEqual({ reference: 9, of: 2, part: 2 })
  expect([said([5, 0, 3, 1, 2, 3]).joined, said([5, 0, 3, 1, 1, 1]).joined, said(null).joined]).toEqual([null, null, null])
})
