import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { findParked } from '#platform/events/parked-events.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: 'events parked [--json]   (what a reader could not hear and went on without)',
  options: {},
  words: [0, 0],
  async run({ open }) {
    const { db } = await open()
    const parked = await inTransaction(db, await localAdministrator(db), ({ tx }) => findParked(tx))
    const line = (p: (typeof parked)[number]) => `${p.at.toISOString()}  ${p.reader}  ${p.eventId}  ${p.name}  ${p.tries} tries  ${p.fault}${p.again ? '  waits for another try' : ''}`
    return { json: { parked }, text: parked.length ? parked.map(line).join('\n') : 'nothing is parked' }
  },
}
