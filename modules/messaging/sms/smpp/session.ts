import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { bindBody, type Command, type Pdu, readDelivered, type Delivered, readPdus, writePdu } from './pdu.ts'

export interface SmppAccount { host: string; port: number; tls: boolean; systemId: string; systemType: string; password: string; /** How many may be unanswered at once. */ window: number }

/** What happened to something that was asked: the answer's status, or that none came. */
export type Answer = { status: number; body: Buffer } | { lost: string; /** Some of it may have gone over the line. */ begun: boolean }

const CONNECTING_MS = 15_000
const ANSWER_MS = 30_000
const ENQUIRE_MS = 25_000
/** "Temporary fault of the receiver": the centre delivers it again. */
const AGAIN = 0x00000064

/** One binding to a message centre, opened when first needed and anew after a fault. What comes in is handed to `hear`, and acknowledged once that has kept it. */
export class SmppSession {
  readonly #account: SmppAccount
  readonly #hear: (delivered: Delivered) => Promise<void>
  #socket: Socket | undefined
  #opening: Promise<string | null> | undefined
  #held: Buffer = Buffer.alloc(0)
  #sequence = 0
  #waiting = new Map<number, (answer: Answer) => void>()
  #queue: (() => void)[] = []
  #enquiring: NodeJS.Timeout | undefined

  constructor(account: SmppAccount, hear: (delivered: Delivered) => Promise<void>) {
    this.#account = account
    this.#hear = hear
  }

  get bound(): boolean { return this.#socket !== undefined && this.#opening !== undefined }

  /** Binds where it is not bound. Gives null, or why it cannot. */
  open(): Promise<string | null> {
    this.#opening ??= this.#bind().then((fault) => { if (fault) this.#drop(fault); return fault })
    return this.#opening
  }

  /** Submits one part, keeping to the window. */
  async submit(body: Buffer): Promise<Answer> {
    const fault = await this.open()
    if (fault) return { lost: fault, begun: false }
    while (this.#waiting.size >= this.#account.window) await new Promise<void>((resolve) => this.#queue.push(resolve))
    return this.#socket ? this.#ask('submit_sm', body) : { lost: 'closed', begun: false }
  }

  async close(): Promise<void> {
    if (this.#socket) await this.#ask('unbind', Buffer.alloc(0), 2000)
    this.#drop('closed')
  }

  async #bind(): Promise<string | null> {
    const { host, port, tls } = this.#account
    const socket = tls ? connectTls({ host, port, servername: host }) : connectTcp({ host, port })
    const fault = await new Promise<string | null>((resolve) => {
      socket.setTimeout(CONNECTING_MS, () => socket.destroy(new Error('timeout')))
      socket.once(tls ? 'secureConnect' : 'connect', () => resolve(null)).once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message)).once('close', () => resolve('closed'))
    })
    if (fault) return fault
    socket.setTimeout(0).setNoDelay(true).setKeepAlive(true)
    socket.on('data', (bytes) => this.#read(bytes)).on('error', () => {}).on('close', () => { if (this.#socket === socket) this.#drop('closed') })
    this.#socket = socket
    const answer = await this.#ask('bind_transceiver', bindBody(this.#account))
    if ('lost' in answer) return answer.lost
    if (answer.status) return `bind 0x${answer.status.toString(16).padStart(8, '0')}`
    this.#enquiring = setInterval(() => void this.#ask('enquire_link', Buffer.alloc(0)).then((said) => { if ('lost' in said) this.#drop(said.lost) }), ENQUIRE_MS).unref()
    return null
  }

  #ask(command: Command, body: Buffer, patience = ANSWER_MS): Promise<Answer> {
    const sequence = this.#sequence = (this.#sequence % 0x7ffffffe) + 1
    return new Promise((resolve) => {
      const late = setTimeout(() => this.#answer(sequence, { lost: 'no answer', begun: true }), patience)
      this.#waiting.set(sequence, (answer) => { clearTimeout(late); resolve(answer) })
      this.#socket?.write(writePdu({ command, sequence, body }))
    })
  }

  #answer(sequence: number, answer: Answer): void {
    const told = this.#waiting.get(sequence)
    this.#waiting.delete(sequence)
    told?.(answer)
    this.#queue.shift()?.()
  }

  #read(bytes: Buffer): void {
    try {
      const { pdus, rest } = readPdus(Buffer.concat([this.#held, bytes]))
      this.#held = rest
      for (const pdu of pdus) this.#take(pdu)
    } catch (error) {
      this.#drop((error as Error).message)
    }
  }

  #take({ command, sequence, status, body }: Pdu): void {
    if (command === 'deliver_sm') return void this.#heard(sequence, body)
    if (command === 'enquire_link') return void this.#socket?.write(writePdu({ command: 'enquire_link_resp', sequence }))
    if (command === 'unbind') {
      this.#socket?.write(writePdu({ command: 'unbind_resp', sequence }))
      return this.#drop('unbound')
    }
    if (command === null) return void this.#socket?.write(writePdu({ command: 'generic_nack', sequence, status: 3 }))
    this.#answer(sequence, { status, body })
  }

  async #heard(sequence: number, body: Buffer): Promise<void> {
    const status = await this.#hear(readDelivered(body)).then(() => 0, () => AGAIN)
    this.#socket?.write(writePdu({ command: 'deliver_sm_resp', sequence, status, body: Buffer.from([0]) }))
  }

  /** The line is gone: what was not answered may have arrived or not. */
  #drop(why: string): void {
    clearInterval(this.#enquiring)
    this.#socket?.destroy()
    this.#socket = undefined
    this.#opening = undefined
    this.#held = Buffer.alloc(0)
    for (const sequence of this.#waiting.keys()) this.#answer(sequence, { lost: why, begun: true })
    for (const go of this.#queue.splice(0)) go()
  }
}
