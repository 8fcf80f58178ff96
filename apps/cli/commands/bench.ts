import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'bench [--port 4300] [--rounds 200] [--seconds 5] [--only TEXT]   (on a GUANXI_DATA that `bench seed` filled; prints a JSON line a figure)',
  options: { port: { type: 'string' }, rounds: { type: 'string' }, seconds: { type: 'string' }, only: { type: 'string' } },
  words: [0, 0],
  async run({ values, open }) {
    const { bench } = await import('#apps/bench/bench.ts')
    const number = (name: string, usual: number) => Number(values[name] ?? usual)
    process.env.RATE_LIMIT_PER_MINUTE ??= '100000000'
    await bench(await open(), { port: number('port', 4300), rounds: number('rounds', 200), seconds: number('seconds', 5), only: values.only as string | undefined, tell: (line) => process.stdout.write(`${JSON.stringify(line)}\n`) })
  },
}
