import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { advance, findPlaybook, startPlaybook, sweepDay } from '#modules/playbooks/api.ts'
import { texts } from '#modules/playbooks/messages/index.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'
import { readersLanguage } from '../refusal-words.ts'

export const command: Command = {
  usage: 'playbook run [PLAYBOOK --parties 17,18] [--now 2027-01-31T09:00:00Z] [--json]   (starts parties by hand where they are named; then whoever starts by the calendar, and every step that is due)',
  options: { parties: { type: 'string' }, now: { type: 'string' } },
  words: [0, 1],
  async run({ values, words: [named], open }) {
    const { command: t } = (await texts[readersLanguage()]()).default
    const now = values.now === undefined ? new Date() : new Date(String(values.now))
    if (Number.isNaN(now.getTime())) throw new UsageError(t.noMoment(String(values.now)))
    const partyIds = values.parties === undefined ? [] : String(values.parties).split(',').map((id) => id.trim())
    if ((named === undefined) !== (partyIds.length === 0)) throw new UsageError(named === undefined ? t.whichPlaybook : t.whichParties(named))
    const wrong = partyIds.find((id) => !/^\d{1,18}$/.test(id))
    if (wrong !== undefined) throw new UsageError(t.noParty(wrong))
    const { db } = await open()
    const actor = await localAdministrator(db)
    const begun = named === undefined ? { started: 0, held: 0 } : await inTransaction(db, actor, async (context) => startPlaybook(context, (await findPlaybook(context, named)).id, { partyIds }), now)
    await sweepDay(db, now)
    const steps = await advance(db, now)
    return { json: { ...begun, steps }, text: t.ran(begun.started, begun.held, steps) }
  },
}
