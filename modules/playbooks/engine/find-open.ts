import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Trigger } from '../definition/definition.ts'
import type { Open } from './enrol.ts'

type Reading = Pick<Context, 'tx' | 'now'>

async function read({ tx, now }: Reading, which: RawBuilder<unknown>): Promise<Open[]> {
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows } = await sql<Open>`
    select p.id::text as "playbookId", v.id::text as "versionId", v.definition from playbooks.playbook p join playbooks.version v on v.id = p.active_version
    where p.state = 'active' and coalesce(p.valid_from <= ${today}, true) and coalesce(p.valid_to >= ${today}, true) and ${which} order by p.id`.execute(tx)
  return rows
}

/** Active playbooks, within their time, that start by one of these triggers. */
export const findOpen = (context: Reading, on: readonly Trigger['on'][]): Promise<Open[]> => read(context, sql`v.definition #>> '{trigger,on}' = any (${`{${on.join(',')}}`}::text[])`)

/** A playbook, where it takes parties in. */
export const openNamed = async (context: Reading, id: string): Promise<Open | undefined> => (await read(context, sql`p.id = ${id}::bigint`))[0]
