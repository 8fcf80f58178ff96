import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { retryParked } from '#modules/firm/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'events retry [EVENT] [--reader NAME] [--json]   (the worker tries again: one event, all of a reader, or all)',
  options: { reader: { type: 'string' } },
  words: [0, 1],
  async run({ values, words, open }) {
    const [eventId] = words
    if (eventId !== undefined && !/^\d{1,18}$/.test(eventId)) throw new UsageError(`${eventId} is not the number of an event`)
    const { db } = await open()
    const asked = await inTransaction(db, await localAdministrator(db), (context) => retryParked(context, { eventId, reader: typeof values.reader === 'string' ? values.reader : undefined }))
    return { json: { asked }, text: `another try is asked for of ${asked}` }
  },
}
