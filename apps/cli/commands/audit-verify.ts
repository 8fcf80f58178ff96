import { system } from '#platform/access/actor.ts'
import { sealAudit } from '#platform/audit/seal.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'audit verify [--json]',
  options: {},
  words: [0, 0],
  async run({ open }) {
    const { db } = await open()
    while (await inTransaction(db, system('cli'), ({ tx }) => sealAudit(tx))) continue
    const found = await inTransaction(db, system('cli'), ({ tx }) => verifyAudit(tx))
    if (found.broken.length) {
      process.exitCode = 1
      throw new Error(`the audit chain is broken: ${found.broken.map((b) => `link ${b.seq} ${b.reason}`).join('; ')}`)
    }
    return { json: found, text: `${found.entries} entries in ${found.links} links: whole` }
  },
}
