import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { deliverer } from '../../delivery/runner.ts'
import type { Connector } from '../connector.ts'
import { type FaultKind, SocialFault } from '../fault.ts'
import { openConnector } from '../open-connector.ts'
import { openAccount, type OpenedAccount } from './read-account.ts'
import { sealAll } from './secrets.ts'

/** Faults that say something about the account rather than about what was asked of it. */
const OF_ACCOUNT: ReadonlySet<FaultKind> = new Set(['token', 'rights', 'rate', 'down'])

/** Works with an account: not while the network asked us to wait; with a new pass where the old one ended and the network gives one; and keeps what is wrong, or that it is well again, for whoever looks after it. */
export async function useAccount<T>(db: Db, id: string, work: (connector: Connector, account: OpenedAccount) => Promise<T>): Promise<T> {
  const account = await inTransaction(db, deliverer, (context) => openAccount(context, id))
  if (!account.active) throw new SocialFault('down', 'off')
  if (account.resting) throw new SocialFault('rate', 'resting')
  try {
    const done = await once(db, account, work)
    await inTransaction(db, deliverer, ({ tx }) => sql`update messaging.social_account set fault = null, said = null, fault_at = null, rest_until = null where id = ${id} and fault is not null`.execute(tx))
    return done
  } catch (error) {
    if (error instanceof SocialFault && OF_ACCOUNT.has(error.kind)) await noteFault(db, id, error)
    throw error
  }
}

async function once<T>(db: Db, account: OpenedAccount, work: (connector: Connector, account: OpenedAccount) => Promise<T>): Promise<T> {
  const connector = openConnector(account)
  try {
    return await work(connector, account)
  } catch (error) {
    if (!(error instanceof SocialFault) || error.kind !== 'token') throw error
    const renewed = await connector.renew?.().catch(() => null)
    if (!renewed) throw error
    const secret = { ...account.secret, ...renewed.secret }
    await inTransaction(db, deliverer, ({ tx }) => sql`update messaging.social_account set secret = ${JSON.stringify(sealAll(account.settings, secret))}::jsonb, token_until = ${renewed.until} where id = ${account.id}`.execute(tx))
    const fresh = { ...account, secret }
    return work(openConnector(fresh), fresh)
  }
}

/** Seconds to rest where the network says too much and not for how long. */
const REST = 300

const noteFault = (db: Db, id: string, { kind, message, wait }: SocialFault) => inTransaction(db, deliverer, ({ tx, now }) => sql`
  update messaging.social_account set fault = ${kind}, said = ${message}, fault_at = ${now}, rest_until = ${kind === 'rate' || wait !== null ? new Date(now.getTime() + (wait ?? REST) * 1000) : null} where id = ${id} and (rest_until is null or rest_until < ${now})`.execute(tx))
