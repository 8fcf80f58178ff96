import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { readPlaybook, rehearse } from '#modules/playbooks/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'playbook simulate PLAYBOOK [--days 365] [--until 2026-12-31T00:00:00Z] [--json]   (what it would have done over what really happened; nothing is sent)',
  options: { days: { type: 'string' }, until: { type: 'string' } },
  words: [1, 1],
  async run({ values, words: [playbook], open }) {
    const days = Number(values.days ?? 30)
    const until = values.until === undefined ? new Date() : new Date(String(values.until))
    if (!/^\d{1,18}$/.test(playbook!) || !Number.isInteger(days) || days < 1 || days > 3660 || Number.isNaN(until.getTime())) throw new UsageError('a playbook by its number, and 1 to 3660 days')
    const { db } = await open()
    const actor = await localAdministrator(db)
    const { name, told } = await inTransaction(db, actor, async (context) => {
      const { name, definition } = await readPlaybook(context, playbook!)
      return { name, told: await rehearse(context, definition, { days, playbookId: playbook! }) }
    }, until)
    const { parties: _, ...json } = told
    const lines = told.steps.map((s) => `${s.step.padEnd(20)} ${String(s.came).padStart(9)} came  ${String(s.here).padStart(9)} still there  ${s.exits.join(' / ')}`)
    return { json: { playbook: name, ...json }, text: [`${name}: would have started ${told.started} times from ${told.from} to ${told.to} (${told.held} held), ${told.messages} messages, ${told.tasks} tasks`, ...lines].join('\n') }
  },
}
