import { undoHere } from '#modules/exchange/api.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'import undo ID [--json]',
  options: {},
  words: [1, 1],
  async run({ words, open }) {
    const id = words[0]!
    if (!/^[1-9]\d{0,18}$/.test(id)) throw new UsageError(`${id} is not an import’s id`)
    const { db, log } = await open()
    const done = await undoHere({ db, actor: await localAdministrator(db), store: fileStore(), log, signal: new AbortController().signal }, id)
    if (done.state !== 'undone') throw new Error(`import ${id} is ${done.state}${done.error ? `: ${done.error.code}` : ''}`)
    const { removed = 0, restored = 0, kept = 0 } = done.undo ?? {}
    return { json: { id, removed, restored, kept }, text: `${removed} records removed, ${restored} restored${kept ? `, ${kept} left alone because they were changed or are used since` : ''}` }
  },
}
