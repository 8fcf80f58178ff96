import { writeBackup } from '#platform/backup/write-backup.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'backup FILE [--json]',
  options: {},
  words: [1, 1],
  async run({ words, open }) {
    const { db, ownerUrl, dataDir, secret } = await open()
    const done = await writeBackup({ ownerUrl, dataDir, secret, file: words[0]! })
    await inTransaction(db, await localAdministrator(db), (c) => audit(c, { action: 'backup', object: 'installation', detail: done }))
    return { json: done, text: `${done.file}: ${done.rows} rows of ${done.tables} tables, ${done.files} files, ${(done.bytes / 1e6).toFixed(1)} MB` }
  },
}
