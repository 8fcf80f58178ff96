import { readBackup } from '#platform/backup/read-backup.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'restore FILE [--json]   (into an empty GUANXI_DATA)',
  options: {},
  words: [1, 1],
  async run({ words, open }) {
    const { db, ownerUrl, dataDir, secret } = await open()
    const done = await readBackup({ ownerUrl, dataDir, secret, file: words[0]! })
    await inTransaction(db, await localAdministrator(db), (c) => audit(c, { action: 'restore', object: 'installation', detail: done }))
    return { json: done, text: `${done.rows} rows of ${done.tables} tables and ${done.files} files are back` }
  },
}
