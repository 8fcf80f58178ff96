import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { emptyDemo } from '#modules/demo/api.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'demo remove [--json]',
  options: {},
  words: [0, 0],
  async run({ open }) {
    const { db } = await open()
    const { parties } = await emptyDemo(db, await localAdministrator(db), new Date())
    return { json: { removed: parties }, text: `the made-up firm is gone, ${parties} parties with all that hung on them` }
  },
}
