import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { approveModel } from '#modules/models/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'models approve ID [--json]   (the next run scores by it)',
  options: {},
  words: [1, 1],
  async run({ open, words }) {
    const id = words[0]!
    if (!/^\d{1,18}$/.test(id)) throw new UsageError(`${id} is not the id of a model; guanxi models list shows them`)
    const { db } = await open()
    await inTransaction(db, await localAdministrator(db), (context) => approveModel(context, id))
    return { json: { id, state: 'champion' }, text: `model ${id} is in use from the next run on` }
  },
}
