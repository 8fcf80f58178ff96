import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'serve [--port N]',
  options: { port: { type: 'string' } },
  words: [0, 0],
  async run({ values }) {
    if (typeof values.port === 'string') process.env.PORT = values.port
    await import('#apps/server/main.ts')
    await new Promise(() => {})
  },
}
