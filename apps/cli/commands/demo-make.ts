import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { fillDemo } from '#modules/demo/api.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'demo make [--families N] [--json]',
  options: { families: { type: 'string' } },
  words: [0, 0],
  async run({ values, open }) {
    const families = values.families === undefined ? undefined : Number(values.families)
    if (families !== undefined && !(Number.isInteger(families) && families > 0 && families <= 100_000)) throw new UsageError('--families is a number of families, 1 to 100000')
    const { db } = await open()
    const actor = await localAdministrator(db)
    if (!actor.unitId) throw new Error('there is no firm yet: begin with guanxi init')
    const made = await fillDemo(db, actor, new Date(), families)
    return { json: made, text: `a made-up firm of ${made.parties} parties and ${made.orders} orders\nto take it away: guanxi demo remove` }
  },
}
