import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { findModels } from '#modules/models/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'models list [--json]   (trained models: state, data window, metrics)',
  options: {},
  words: [0, 0],
  async run({ open }) {
    const { db } = await open()
    const { versions } = await inTransaction(db, await localAdministrator(db), findModels)
    const metrics = (m: Record<string, number | null>) => Object.entries(m).map(([key, value]) => `${key} ${value === null ? '–' : Number(value.toPrecision(4))}`).join(', ')
    const line = (v: (typeof versions)[number]) => `${v.id.padStart(4)}  ${v.kind} ${v.number}  ${v.method}  ${v.state}  ${v.dataFrom ?? ''}…${v.dataTo}  ${metrics(v.metrics)}`
    return { json: { versions }, text: versions.length ? versions.map(line).join('\n') : 'no model has been trained' }
  },
}
