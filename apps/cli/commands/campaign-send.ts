import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { actOnCampaign, advanceCampaign, approveCampaign, readCampaign } from '#modules/campaigns/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'campaign send CAMPAIGN [--json]   (approves it and gives what is due to the send ledger)',
  options: {},
  words: [1, 1],
  async run({ words: [id], open }) {
    if (!/^\d{1,18}$/.test(id!)) throw new UsageError(`${id} is no campaign's number`)
    const { db } = await open()
    const actor = await localAdministrator(db)
    const as = <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> => inTransaction(db, actor, work)
    const { state } = await as((context) => readCampaign(context, id!))
    const asked = state === 'draft' ? await as((context) => actOnCampaign(context, id!, 'ask')) : { state }
    if (asked.state === 'asked') await as((context) => approveCampaign(context, id!, true))
    await advanceCampaign(db, id!, new Date(), new AbortController().signal)
    const { state: now, startsAt, members, waves } = await as((context) => readCampaign(context, id!))
    const json = { state: now, startsAt, members, waves: waves.map(({ number, state: of, queued, withheld }) => ({ number, state: of, queued, withheld })) }
    return { json, text: [now, ...(now === 'approved' ? [`begins ${startsAt}`] : []), ...waves.map((w) => `wave ${w.number} ${w.state}: ${w.queued} queued, ${w.withheld} withheld`)].join('\n') }
  },
}
