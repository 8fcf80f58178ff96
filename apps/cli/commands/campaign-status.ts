import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { readCampaign } from '#modules/campaigns/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { campaignWords, sayCampaign } from '../campaign-words.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'campaign status CAMPAIGN [--json]   (how far a campaign came)',
  options: {},
  words: [1, 1],
  async run({ words: [id], open }) {
    const t = await campaignWords()
    if (!/^\d{1,18}$/.test(id!)) throw new UsageError(t.command.noNumber(id!))
    const { db } = await open()
    const campaign = await inTransaction(db, await localAdministrator(db), (context) => readCampaign(context, id!))
    const { name, state, members, waves, problem } = campaign
    const json = { id, name, state, problem, members, waves: waves.map(({ number, state: of, dueAt, queued, withheld, withoutOffer, winner }) => ({ number, state: of, dueAt, queued, withheld, withoutOffer, winner })) }
    return { json, text: sayCampaign(t, campaign) }
  },
}
