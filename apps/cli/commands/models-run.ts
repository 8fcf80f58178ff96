import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { createLog } from '#apps/installation/create-log.ts'
import { findRuns, openRun, runScoring } from '#modules/models/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: 'models run [--only STEP] [--retrain] [--json]   (the nightly scoring, now)',
  options: { only: { type: 'string' }, retrain: { type: 'boolean' } },
  words: [0, 0],
  async run({ values, open }) {
    const { db } = await open()
    const actor = await localAdministrator(db)
    const { id } = await inTransaction(db, actor, (context) => openRun(context, values.only as string | undefined, values.retrain === true))
    if (!await runScoring({ db, now: new Date(), log: createLog('cli'), signal: new AbortController().signal })) throw new UsageError('another process is scoring; it goes on')
    const run = (await inTransaction(db, actor, findRuns)).runs.find((r) => r.id === id)!
    const line = (s: (typeof run.steps)[number]) => `${s.key.padEnd(18)} ${s.state.padEnd(8)} ${(s.seconds ?? 0).toFixed(1).padStart(8)} s  ${Math.round((s.peakBytes ?? 0) / 2 ** 20)} MB${s.fault ? `  ${s.fault}` : ''}`
    return { json: { id, state: run.state, steps: run.steps.map((s) => ({ ...s, label: s.label.en })) }, text: [...run.steps.map(line), run.state].join('\n') }
  },
}
