import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { checkConsent } from '#modules/consent/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, need, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'consent check PARTY --purpose marketing [--channel email] [--json]   (whether a party may be contacted, and why)',
  options: { purpose: { type: 'string' }, channel: { type: 'string' } },
  words: [1, 1],
  async run({ values, words: [party], open }) {
    if (!/^\d{1,18}$/.test(party!)) throw new UsageError(`${party} is no party's number`)
    const { db } = await open()
    const actor = await localAdministrator(db)
    const channel = values.channel as string | undefined
    const { allowed, reason, since, proof, source } = await inTransaction(db, actor, (context) => checkConsent(context, party!, { purpose: need(values, 'purpose'), channel }))
    const json = { allowed, reason, since, proof: proof ?? (source === null ? null : { source }) }
    return { json, text: [allowed ? 'allowed' : 'not allowed', reason, ...(since ? [`since ${since}`] : [])].join(' · ') }
  },
}
