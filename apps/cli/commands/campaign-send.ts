import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { actOnCampaign, advanceCampaign, approveCampaign, readCampaign } from '#modules/campaigns/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { campaignWords, sayCampaign } from '../campaign-words.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'campaign send CAMPAIGN [--json]   (approves it and gives what is due to the send ledger)',
  options: {},
  words: [1, 1],
  async run({ words: [id], open }) {
    const t = await campaignWords()
    if (!/^\d{1,18}$/.test(id!)) throw new UsageError(t.command.noNumber(id!))
    const { db } = await open()
    const actor = await localAdministrator(db)
    const as = <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> => inTransaction(db, actor, work)
    const { state } = await as((context) => readCampaign(context, id!))
    const asked = state === 'draft' ? await as((context) => actOnCampaign(context, id!, 'ask')) : { state }
    if (asked.state === 'asked') await as((context) => approveCampaign(context, id!, true))
    await advanceCampaign(db, id!, new Date(), new AbortController().signal)
    const campaign = await as((context) => readCampaign(context, id!))
    const { state: now, startsAt, members, waves } = campaign
    return { json: { state: now, startsAt, members, waves: waves.map(({ number, state: of, queued, withheld }) => ({ number, state: of, queued, withheld })) }, text: sayCampaign(t, campaign) }
  },
}
