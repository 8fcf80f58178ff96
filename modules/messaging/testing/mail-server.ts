import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** What the server does with a recipient: takes the mail, says a number at the recipient or after the text, or goes away in the middle of the text or right after it. */
export type Behaviour = (address: string) => 'take' | `rcpt ${number}` | `text ${number}` | 'hang up' | 'take and hang up'

export interface MailServer { url: string; arrived: { from: string; to: string; messageId: string; raw: string }[]; close(): Promise<void> }

const refusal = (code: string): Error => Object.assign(new Error(code === '550' ? 'no such user' : 'no'), { responseCode: Number(code) })

/** A real mail server on this machine that keeps what arrives. */
export async function startMailServer(behave: Behaviour = () => 'take'): Promise<MailServer> {
  const arrived: MailServer['arrived'] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo({ address }, _, done) {
      const what = behave(address)
      done(what.startsWith('rcpt ') ? refusal(what.slice(5)) : null)
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const what = behave(to)
      const socket = [...(server.connections as Set<{ session: unknown; _socket: { destroy(): void } }>)].find((c) => c.session === session)
      if (what === 'hang up') return void stream.once('data', () => socket?._socket.destroy())
      void text(stream).then((raw) => {
        if (what.startsWith('text ')) return done(refusal(what.slice(5)))
        arrived.push({ from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '', to, raw, messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '' })
        if (what === 'take and hang up') return void socket?._socket.destroy()
        done(null)
      }, () => {})
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, arrived, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
