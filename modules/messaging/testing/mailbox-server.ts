import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mailbox on this machine that speaks as much IMAP as reading takes: log in, open, search by number, fetch, listen. */
export interface MailboxServer { port: number; deliver(raw: string): void; /** Closes every conversation, as a server does that starts anew. */ drop(): void; close(): Promise<void> }

export async function startMailboxServer(password: string): Promise<MailboxServer> {
  const mails: Buffer[] = []
  const sockets = new Set<Socket>()
  const idle = new Map<Socket, string>()
  const told = new Map<Socket, number>()
  const tell = (socket: Socket): void => { if ((told.get(socket) ?? 0) < mails.length) { told.set(socket, mails.length); socket.write(`* ${mails.length} EXISTS\r\n`) } }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => { sockets.delete(socket); idle.delete(socket) })
    socket.write('* OK [CAPABILITY IMAP4rev1 IDLE LITERAL+] ready\r\n')
    let rest = ''
    socket.on('data', (data) => {
      const lines = (rest + data.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) answer(socket, line)
    })
  })
  const answer = (socket: Socket, line: string): void => {
    if (line === 'DONE') { socket.write(`${idle.get(socket)} OK done\r\n`); idle.delete(socket); return }
    const [, tag, verb = '', rest = ''] = /^(\S+) (?:UID )?(\S+) ?(.*)$/.exec(line) ?? []
    const end = (said = 'OK done'): boolean => socket.write(`${tag} ${said}\r\n`)
    switch (verb.toUpperCase()) {
      case 'LOGIN': return void end(rest.endsWith(`"${password}"`) || rest.endsWith(` ${password}`) ? 'OK welcome' : 'NO [AUTHENTICATIONFAILED] wrong password')
      case 'CAPABILITY': socket.write('* CAPABILITY IMAP4rev1 IDLE LITERAL+\r\n'); return void end()
      case 'SELECT': case 'EXAMINE':
        if (!/inbox/i.test(rest)) return void end('NO [NONEXISTENT] no such mailbox')
        told.set(socket, mails.length)
        socket.write(`* FLAGS ()\r\n* ${mails.length} EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT ${mails.length + 1}]\r\n`)
        return void end('OK [READ-ONLY] open')
      case 'SEARCH': {
        const from = Number(/UID (\d+):\*/i.exec(rest)?.[1] ?? 1)
        socket.write(`* SEARCH${mails.map((_, i) => i + 1).filter((uid) => uid >= from).map((uid) => ` ${uid}`).join('')}\r\n`)
        return void end()
      }
      case 'FETCH': {
        const uid = Number.parseInt(rest, 10)
        const mail = mails[uid - 1]
        if (mail) socket.write(Buffer.concat([Buffer.from(`* ${uid} FETCH (UID ${uid} INTERNALDATE "22-Nov-2026 09:00:00 +0000" BODY[]<0> {${mail.length}}\r\n`), mail, Buffer.from(')\r\n')]))
        return void end()
      }
      case 'IDLE': idle.set(socket, tag!); socket.write('+ idling\r\n'); return tell(socket)
      default: end()
    }
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    deliver(raw) {
      mails.push(Buffer.from(raw.replaceAll(/\r?\n/g, '\r\n')))
      for (const socket of idle.keys()) tell(socket)
    },
    drop() { for (const socket of sockets) socket.destroy() },
    close: () => new Promise((resolve) => { for (const socket of sockets) socket.destroy(); server.close(() => resolve()) }),
  }
}
