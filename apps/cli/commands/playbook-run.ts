import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { advance, startPlaybook, sweepDay } from '#modules/playbooks/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'playbook run [PLAYBOOK --parties 17,18] [--now 2027-01-31T09:00:00Z] [--json]   (starts parties by hand where they are named; then whoever starts by the calendar, and every step that is due)',
  options: { parties: { type: 'string' }, now: { type: 'string' } },
  words: [0, 1],
  async run({ values, words: [playbook], open }) {
    const now = values.now === undefined ? new Date() : new Date(String(values.now))
    if (Number.isNaN(now.getTime())) throw new UsageError(`${String(values.now)} is no moment`)
    const partyIds = values.parties === undefined ? [] : String(values.parties).split(',')
    if ((playbook === undefined) !== (partyIds.length === 0) || [playbook ?? '1', ...partyIds].some((id) => !/^\d{1,18}$/.test(id))) throw new UsageError('a playbook and the parties that start on it go together, each by its number')
    const { db } = await open()
    const actor = await localAdministrator(db)
    const begun = playbook === undefined ? { started: 0, held: 0 } : await inTransaction(db, actor, (context) => startPlaybook(context, playbook, { partyIds }), now)
    await sweepDay(db, now)
    const steps = await advance(db, now)
    return { json: { ...begun, steps }, text: `${begun.started} started, ${begun.held} held, ${steps} steps carried out` }
  },
}
