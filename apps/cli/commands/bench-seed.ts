import { UsageError, type Command, type Values } from '../command.ts'

export const command: Command = {
  usage: 'bench seed [--parties 1000000] [--touchpoints 20×] [--orders 5×] [--json]   (into an empty GUANXI_DATA)',
  options: { parties: { type: 'string' }, touchpoints: { type: 'string' }, orders: { type: 'string' } },
  words: [0, 0],
  async run({ values, open }) {
    const parties = sizeOf(values, 'parties') ?? 1_000_000
    const sizes = { parties, touchpoints: sizeOf(values, 'touchpoints') ?? parties * 20, orders: sizeOf(values, 'orders') ?? parties * 5 }
    const { seed } = await import('#apps/bench/seed/seed.ts')
    const began = performance.now()
    const seconds = () => Math.round((performance.now() - began) / 100) / 10
    await seed(await open(), sizes, new Date(), (what) => process.stderr.write(`${seconds().toFixed(1).padStart(7)} s  ${what}\n`))
    return { json: { ...sizes, seconds: seconds() }, text: `${sizes.parties} parties, ${sizes.touchpoints} touchpoints and ${sizes.orders} orders in ${seconds()} s` }
  },
}

function sizeOf(values: Values, name: string): number | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  const n = Number(value)
  if (!Number.isInteger(n) || n < 100) throw new UsageError(`--${name} is a whole number from 100`)
  return n
}
