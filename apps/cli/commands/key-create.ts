import { createKeyForRole } from '#modules/people/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { type Command, need } from '../command.ts'

export const command: Command = {
  usage: 'key create --role administrator [--name NAME] [--json]',
  options: { role: { type: 'string' }, name: { type: 'string' } },
  words: [0, 0],
  async run({ values, open }) {
    const { db } = await open()
    const created = await inTransaction(db, await localAdministrator(db), (context) => createKeyForRole(context, { role: need(values, 'role'), name: String(values.name ?? 'guanxi key create') }))
    return { json: { key: created.key }, text: created.key }
  },
}
