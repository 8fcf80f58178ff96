import pg from 'pg'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { askRebuild } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import { warehouseClient } from '#platform/warehouse/client.ts'
import { createFeeder, takeFeederLock } from '#platform/warehouse/feed/feed.ts'
import { readState } from '#platform/warehouse/state.ts'
import type { Command } from '../command.ts'

const TELL_MS = 1_000

export const command: Command = {
  usage: 'warehouse rebuild [--json]   (the copy in the analysis engine anew from the database; the present one answers meanwhile)',
  options: {},
  words: [0, 0],
  async run({ open }) {
    const { db, ownerUrl } = await open()
    const actor = await localAdministrator(db)
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'guanxi warehouse' })
    await client.connect()
    const tell = setInterval(() => void inTransaction(db, actor, ({ tx }) => readState(tx)).then((s) => { if (s.building) process.stderr.write(`\r${s.percent} %`) }), TELL_MS)
    try {
      if (!await takeFeederLock(client)) {
        await inTransaction(db, actor, askRebuild)
        return { json: { asked: true }, text: 'asked for: the worker builds it; `guanxi warehouse status` tells how far it is' }
      }
      const start = performance.now()
      await createFeeder({ client, engine: warehouseClient(), tables: await gather('warehouseTables') }).feed({ anew: true })
      await inTransaction(db, actor, (context) => audit(context, { action: 'rebuild', object: 'warehouse' }))
      const seconds = (performance.now() - start) / 1000
      return { json: { rebuilt: true, seconds }, text: `\rrebuilt in ${seconds.toFixed(1)} s` }
    } finally {
      clearInterval(tell)
      await client.end()
    }
  },
}
