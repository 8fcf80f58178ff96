/** SMPP 3.4, as far as a client needs it: binding, submitting, receipts and messages that come in, the line's own checks. */
export const commands = {
  generic_nack: 0x80000000, bind_transceiver: 0x00000009, bind_transceiver_resp: 0x80000009, submit_sm: 0x00000004, submit_sm_resp: 0x80000004, deliver_sm: 0x00000005, deliver_sm_resp: 0x80000005,
  unbind: 0x00000006, unbind_resp: 0x80000006, enquire_link: 0x00000015, enquire_link_resp: 0x80000015,
} as const
export type Command = keyof typeof commands
const names = new Map<number, Command>(Object.entries(commands).map(([name, id]) => [id, name as Command]))

export interface Pdu { command: Command | null; status: number; sequence: number; body: Buffer }

/** The largest PDU that is taken; a message is far shorter. */
const MOST = 65_536

export function writePdu({ command, status = 0, sequence, body = Buffer.alloc(0) }: { command: Command; status?: number; sequence: number; body?: Buffer }): Buffer {
  const head = Buffer.alloc(16)
  head.writeUInt32BE(16 + body.length, 0)
  head.writeUInt32BE(commands[command], 4)
  head.writeUInt32BE(status, 8)
  head.writeUInt32BE(sequence, 12)
  return Buffer.concat([head, body])
}

/** Cuts what came over the line into PDUs; what is not whole yet is given back. Throws where it is no SMPP. */
export function readPdus(held: Buffer): { pdus: Pdu[]; rest: Buffer } {
  const pdus: Pdu[] = []
  let rest = held
  while (rest.length >= 16) {
    const length = rest.readUInt32BE(0)
    if (length < 16 || length > MOST) throw new Error(`a PDU of ${length} bytes`)
    if (rest.length < length) break
    pdus.push({ command: names.get(rest.readUInt32BE(4)) ?? null, status: rest.readUInt32BE(8), sequence: rest.readUInt32BE(12), body: rest.subarray(16, length) })
    rest = rest.subarray(length)
  }
  return { pdus, rest }
}

const cstring = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1')

export const bindBody = ({ systemId, password, systemType }: { systemId: string; password: string; systemType: string }): Buffer =>
  Buffer.concat([cstring(systemId), cstring(password), cstring(systemType), Buffer.from([0x34, 0, 0]), cstring('')])

/** A number's type: international where it says a country, a name where it has letters. */
function address(text: string): Buffer {
  if (/[A-Za-z]/.test(text)) return Buffer.concat([Buffer.from([5, 0]), cstring(text)])
  return text.startsWith('+') ? Buffer.concat([Buffer.from([1, 1]), cstring(text.slice(1))]) : Buffer.concat([Buffer.from([0, 1]), cstring(text)])
}

export interface Submission { from: string; to: string; coding: number; text: Buffer; header: Buffer | null; receipt: boolean }

/** One part of a text message. With a header (UDH) its place among the parts is told. */
export const submitBody = ({ from, to, coding, text, header, receipt }: Submission): Buffer => {
  const said = header ? Buffer.concat([header, text]) : text
  return Buffer.concat([cstring(''), address(from), address(to), Buffer.from([header ? 0x40 : 0, 0, 0]), cstring(''), cstring(''), Buffer.from([receipt ? 1 : 0, 0, coding, 0, said.length]), said])
}

/** What a deliver_sm tells. */
export interface Delivered { from: string; to: string; esm: number; coding: number; message: Buffer; tags: ReadonlyMap<number, Buffer> }

export function readDelivered(body: Buffer): Delivered {
  let at = 0
  const text = (): string => { const end = body.indexOf(0, at); const said = body.toString('latin1', at, end); at = end + 1; return said }
  const byte = (): number => body[at++] ?? 0
  text()
  at += 2
  const from = text()
  at += 2
  const to = text()
  const esm = byte()
  at += 2
  text()
  text()
  at += 2
  const coding = byte()
  at += 1
  const length = byte()
  const message = body.subarray(at, at + length)
  at += length
  const tags = new Map<number, Buffer>()
  while (at + 4 <= body.length) {
    const size = body.readUInt16BE(at + 2)
    tags.set(body.readUInt16BE(at), body.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return { from, to, esm, coding, message: message.length ? message : tags.get(0x0424) ?? message, tags }
}

/** The text that an id stands in: `body` of a submit_sm_resp, up to its zero. */
export const readId = (body: Buffer): string => body.toString('latin1', 0, Math.max(0, body.indexOf(0) < 0 ? body.length : body.indexOf(0)))
