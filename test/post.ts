import { createServer, type Socket } from 'node:net'

export interface Post {
  url: string
  /** The letters taken so far, as they came. */
  letters: string[]
  /** Refuses letters to an address from now on. */
  refuse(address: string | null): void
  close(): Promise<void>
}

/** A mail server that takes every letter, but to whom it is told to refuse. */
export async function openPost(): Promise<Post> {
  const letters: string[] = []
  let refused: string | null = null
  const server = createServer((socket) => serve(socket, letters, () => refused))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`, letters,
    refuse: (address) => { refused = address },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function serve(socket: Socket, letters: string[], refused: () => string | null): void {
  let letter: string | null = null
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 post')
  socket.on('error', () => {})
  socket.on('data', (data) => {
    const lines = (rest + data.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (letter !== null && line === '.') { letters.push(letter); letter = null; say('250 taken') }
      else if (letter !== null) letter += `${line}\n`
      else if (/^DATA/i.test(line)) { letter = ''; say('354 go on') }
      else if (/^RCPT/i.test(line) && refused() && line.includes(refused()!)) say('550 nobody here')
      else if (/^QUIT/i.test(line)) { say('221 bye'); socket.end() }
      else say('250 fine')
    }
  })
}

/** What a letter says, whichever way its first part was packed. */
export function textOf(letter: string): string {
  const body = letter.slice(letter.indexOf('\n\n'))
  return /base64/i.test(letter) ? Buffer.from(body, 'base64').toString() : decodeURIComponent(body.replaceAll(/=\n/g, '').replaceAll(/%/g, '%25').replaceAll(/=([0-9A-F]{2})/g, '%$1'))
}

/** A letter taken apart: whom to, its subject, and each part with its file name. */
export function letterOf(letter: string): { to: string; subject: string; parts: { type: string; file: string | null; text: string }[] } {
  const head = letter.slice(0, letter.indexOf('\n\n')).replaceAll(/\n\s+/g, ' ')
  const words = (text: string): string => text.replaceAll(/=\?UTF-8\?([BQ])\?(.*?)\?=\s*/gi, (_, how: string, coded: string) => (how.toUpperCase() === 'B' ? Buffer.from(coded, 'base64').toString() : quoted(coded.replaceAll('_', ' '))))
  const parts = letter.split(/^--.*$/m).flatMap((chunk) => {
    const [top = '', ...body] = chunk.trimStart().split('\n\n')
    const type = /^content-type: (text\/\w+)/im.exec(top)?.[1]
    if (!type) return []
    const text = body.join('\n\n')
    return [{ type, file: /filename/i.test(top) ? words(top) : null, text: /base64/i.test(top) ? Buffer.from(text, 'base64').toString() : /quoted-printable/i.test(top) ? quoted(text) : text }]
  })
  return { to: /^to: (.*)$/im.exec(head)?.[1] ?? '', subject: words(/^subject: (.*)$/im.exec(head)?.[1] ?? ''), parts }
}

const quoted = (text: string): string => decodeURIComponent(text.replaceAll(/=\n/g, '').replaceAll('%', '%25').replaceAll(/=([0-9A-F]{2})/gi, '%$1'))
