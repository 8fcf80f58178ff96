import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Outcome } from '../channel/sender.ts'
import { classifyFailure } from './report/classify-failure.ts'

const CONNECTING_MS = 15_000
const SILENT_MS = 60_000

/** What the mail client tells of a failure: the server's number where it said one. */
interface SmtpFault { message?: string; code?: string; responseCode?: number; response?: string }

/** One conversation with the mail server, opened when first needed and anew after a fault. What becomes of a message is told by how far the conversation came: before its text was asked for it certainly did not arrive. */
export class SmtpSession {
  readonly #url: URL
  #connection: SMTPConnection | undefined

  constructor(url: string) {
    this.#url = new URL(url)
  }

  async send(from: string, to: string, raw: Buffer): Promise<Outcome> {
    let begun = false
    const text = new Readable({ read() { begun = true; this.push(raw); this.push(null) } })
    try {
      const connection = await this.#open()
      const { response } = await new Promise<{ response: string }>((resolve, reject) => connection.send({ from, to: [to], size: raw.length }, text, (err, info) => (err ? reject(err) : resolve(info!))))
      return { kind: 'sent', reference: response.slice(0, 200) }
    } catch (error) {
      return this.#outcomeOf(error as SmtpFault, begun)
    }
  }

  close(): void {
    this.#connection?.quit()
    this.#connection = undefined
  }

  async #open(): Promise<SMTPConnection> {
    if (this.#connection) return this.#connection
    const { hostname: host, port, protocol, username, password } = this.#url
    const connection = new SMTPConnection({ host, port: port || undefined, secure: protocol === 'smtps:', connectionTimeout: CONNECTING_MS, greetingTimeout: CONNECTING_MS, socketTimeout: SILENT_MS })
    const lost = () => { if (this.#connection === connection) this.#connection = undefined }
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.connect((err?: Error | null) => (err ? reject(err) : resolve()))
    })
    connection.on('error', lost).once('end', lost)
    if (username) await new Promise<void>((resolve, reject) => connection.login({ credentials: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }, (err) => (err ? reject(err) : resolve())))
    this.#connection = connection
    return connection
  }

  /** A number from the server is a decision: 5xx for good, 4xx for now. Silence after the text had begun leaves a doubt. */
  async #outcomeOf(fault: SmtpFault, begun: boolean): Promise<Outcome> {
    const said = fault.response ?? String(fault.responseCode ?? fault.code ?? '')
    const reason = `smtp ${said.replaceAll(/\s+/g, ' ').slice(0, 200)}`.trim()
    const answered = fault.responseCode !== undefined
    if (answered && this.#connection) await this.#reset(this.#connection)
    else this.#drop()
    if (begun && !answered) return { kind: 'doubtful', reason }
    if (!fault.responseCode || fault.responseCode < 500 || fault.code === 'EAUTH') return { kind: 'later', reason }
    return { kind: 'failed', reason, gone: classifyFailure({ status: /\b5\.\d{1,3}\.\d{1,3}\b/.exec(said)?.[0] ?? null, text: said }) === 'gone' }
  }

  #reset(connection: SMTPConnection): Promise<void> {
    return new Promise((resolve) => connection.reset((err) => { if (err) this.#drop(); resolve() }))
  }

  #drop(): void {
    this.#connection?.close()
    this.#connection = undefined
  }
}
