import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { findPlaybook, rehearse } from '#modules/playbooks/api.ts'
import { texts } from '#modules/playbooks/messages/index.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'
import { readersLanguage } from '../refusal-words.ts'

export const command: Command = {
  usage: 'playbook simulate PLAYBOOK [--days 365] [--until 2026-12-31T00:00:00Z] [--json]   (by number or name; what it would have done over what really happened; nothing is sent)',
  options: { days: { type: 'string' }, until: { type: 'string' } },
  words: [1, 1],
  async run({ values, words: [named], open }) {
    const { command: t } = (await texts[readersLanguage()]()).default
    const days = Number(values.days ?? 30)
    const until = values.until === undefined ? new Date() : new Date(String(values.until))
    if (!Number.isInteger(days) || days < 1 || days > 3660) throw new UsageError(t.noDays(String(values.days)))
    if (Number.isNaN(until.getTime())) throw new UsageError(t.noMoment(String(values.until)))
    const { db } = await open()
    const actor = await localAdministrator(db)
    const { name, told } = await inTransaction(db, actor, async (context) => {
      const { id, name, definition } = await findPlaybook(context, named!)
      return { name, told: await rehearse(context, definition, { days, playbookId: id }) }
    }, until)
    const { parties: _, ...json } = told
    const lines = told.steps.map((s) => t.step(s.step, s.came, s.here, s.exits))
    return { json: { playbook: name, ...json }, text: [t.would(name, told), ...told.notes.map((note) => t.notes[note]), ...lines].join('\n') }
  },
}
