import { createRequire } from 'node:module'
import type { AddressInfo, Server } from 'node:net'

interface Pdu { command: string; sequence_number: number; short_message?: { message: string | Buffer; udh?: Buffer[] }; destination_addr?: string; source_addr?: string; data_coding?: number; registered_delivery?: number; system_id?: string; password?: string; response(fields?: object): object }
interface Session { on(event: string, heard: (pdu: Pdu) => void): void; send(pdu: object): void; deliver_sm(fields: object, answered?: (pdu: { command_status: number }) => void): void; enquire_link(answered?: (pdu: Pdu) => void): void; destroy(): void }
interface Library { createServer(heard: (session: Session) => void): Server }

/** What the centre does with a message: takes it, refuses it by a status, says nothing, or goes away. */
export type CentreBehaviour = (text: string) => 'take' | `status ${number}` | 'silent' | 'hang up'

export interface Submitted { to: string; from: string; text: string; coding: number; udh: Buffer[] | null; receipt: number }
export interface MessageCentre { port: number; submitted: Submitted[]; most: { open: number }; deliver(fields: object): Promise<number>; enquire(): Promise<void>; close(): Promise<void> }

/** A message centre on this machine, by another's implementation of SMPP 3.4 (npm smpp). `slow` answers after so many milliseconds. */
export async function startMessageCentre({ behave = () => 'take', slow = 0, password = 'secret' }: { behave?: CentreBehaviour; slow?: number; password?: string } = {}): Promise<MessageCentre> {
  const { createServer } = createRequire(import.meta.url)('smpp') as Library
  const submitted: Submitted[] = []
  const most = { open: 0 }
  const sessions: Session[] = []
  let open = 0
  const server = createServer((session) => {
    sessions.push(session)
    session.on('error', () => {})
    session.on('bind_transceiver', (pdu) => session.send(pdu.response({ command_status: pdu.password === password ? 0 : 0x0e })))
    session.on('unbind', (pdu) => session.send(pdu.response()))
    session.on('submit_sm', (pdu) => {
      most.open = Math.max(most.open, ++open)
      const said = pdu.short_message!.message
      const text = Buffer.isBuffer(said) ? Buffer.from(said).swap16().toString('utf16le') : said
      const what = behave(text)
      if (what === 'silent') return
      if (what === 'hang up') return session.destroy()
      if (what === 'take') submitted.push({ to: pdu.destination_addr!, from: pdu.source_addr!, text, coding: pdu.data_coding!, udh: pdu.short_message!.udh ?? null, receipt: pdu.registered_delivery! })
      const id = String(submitted.length)
      setTimeout(() => { open--; session.send(pdu.response(what === 'take' ? { message_id: id } : { command_status: Number(what.slice(7)) })) }, slow)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    port: (server.address() as AddressInfo).port, submitted, most,
    deliver: (fields) => new Promise((resolve) => sessions.at(-1)!.deliver_sm(fields, (pdu) => resolve(pdu.command_status))),
    enquire: () => new Promise((resolve) => sessions.at(-1)!.enquire_link(() => resolve())),
    close: () => new Promise((resolve) => { for (const session of sessions) session.destroy(); server.close(() => resolve()) }),
  }
}
