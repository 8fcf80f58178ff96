import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { readCampaign } from '#modules/campaigns/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'campaign status CAMPAIGN [--json]   (how far a campaign came)',
  options: {},
  words: [1, 1],
  async run({ words: [id], open }) {
    if (!/^\d{1,18}$/.test(id!)) throw new UsageError(`${id} is no campaign's number`)
    const { db } = await open()
    const { name, state, members, waves, problem } = await inTransaction(db, await localAdministrator(db), (context) => readCampaign(context, id!))
    const json = { id, name, state, problem, members, waves: waves.map(({ number, state: of, dueAt, queued, withheld, withoutOffer, winner }) => ({ number, state: of, dueAt, queued, withheld, withoutOffer, winner })) }
    return { json, text: [`${name}: ${state}${problem ? ` (${problem})` : ''}`, `${members.treated} written to, ${members.held} left out, ${members.firm} in the firm's holdout`, ...waves.map((w) => `wave ${w.number} ${w.state} due ${w.dueAt}: ${w.queued} queued, ${w.withheld} withheld`)].join('\n') }
  },
}
