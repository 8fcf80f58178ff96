import { type AddressInfo, createServer } from 'node:net'

/* A mail server that takes everything and keeps nothing; tells its address, and ends with its standard input. */
const END = '\r\n.\r\n'
const server = createServer((socket) => {
  let [rest, inText] = ['', false]
  socket.setNoDelay(true).setEncoding('latin1').on('error', () => {})
  socket.write('220 sink\r\n')
  socket.on('data', (data: string) => {
    rest += data
    for (;;) {
      const mark = inText ? END : '\r\n'
      const at = rest.indexOf(mark)
      if (at < 0) { if (inText) rest = rest.slice(-END.length); return }
      const line = inText ? '' : rest.slice(0, at)
      rest = rest.slice(at + mark.length)
      if (inText) { inText = false; socket.write('250 taken\r\n') }
      else if (/^DATA/i.test(line)) { inText = true; socket.write('354 go on\r\n') }
      else if (/^QUIT/i.test(line)) { socket.end('221 bye\r\n'); return }
      else socket.write('250 fine\r\n')
    }
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}\n`))
process.stdin.resume().on('end', () => process.exit(0))
