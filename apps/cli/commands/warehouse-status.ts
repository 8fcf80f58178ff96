import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { tellWarehouse } from '#modules/firm/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'warehouse status [--json]   (how far the analysis engine is behind, and how far a rebuilding has come)',
  options: {},
  words: [0, 0],
  async run({ open }) {
    const { db } = await open()
    const json = await inTransaction(db, await localAdministrator(db), tellWarehouse)
    const { state, lagSeconds, waiting, rebuilding, builtAt } = json
    return { json, text: `${state}; ${lagSeconds.toFixed(1)} s behind, ${waiting} rows waiting${rebuilding === null ? '' : `; being built anew: ${rebuilding} %`}${builtAt ? `; built ${builtAt}` : ''}` }
  },
}
