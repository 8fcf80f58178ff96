import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Outcome, Outgoing, Sender } from '../../channel/sender.ts'
import { deliverer } from '../../delivery/runner.ts'
import { useAccount } from '../account/use-account.ts'
import type { Word } from '../connector.ts'
import { outcomeOfFault } from '../fault.ts'
import { abilities, networks } from '../networks.ts'

const openTo = networks.filter((n) => abilities[n].privateToAnyone)

/** The party's last comment that still stands: what a public answer is put under. `ACCOUNT/NUMBER`. */
export const lastComment: RawBuilder<unknown> = sql`(select w.account_id || '/' || w.provider_id from messaging.social_word w join messaging.inbound i on i.id = w.inbound_id join messaging.social_account a on a.id = w.account_id
  where i.party_id = any (parties.ids_of(d.party_id)) and w.place = 'public' and w.gone_at is null and a.active order by w.inbound_id desc limit 1)`

/** Where the party was last heard and may be written to alone. `ACCOUNT/IDENTITY`. */
export const lastIdentity: RawBuilder<unknown> = sql`(select w.account_id || '/' || w.identity from messaging.social_word w join messaging.inbound i on i.id = w.inbound_id join messaging.social_account a on a.id = w.account_id
  where i.party_id = any (parties.ids_of(d.party_id)) and w.identity <> 'erased' and a.active and (w.place = 'private' or a.network = any (${`{${openTo.join(',')}}`}::text[])) order by w.inbound_id desc limit 1)`

/** The firm's way to answer on networks: under a comment, where all see it, or to one person alone. Only answers go this way: no marketing. */
export const openSocial = (db: Db, place: Word['place']): Promise<Sender> => Promise.resolve({
  width: 4,
  async send({ id, address, body, purpose }: Outgoing): Promise<Outcome> {
    if (purpose !== 'service') return { kind: 'failed', reason: 'social answers-only' }
    const cut = address.indexOf('/')
    const [accountId, name] = [address.slice(0, cut), address.slice(cut + 1)]
    try {
      const word = await inTransaction(db, deliverer, ({ tx }) => readWord(place, accountId, name).execute(tx))
      const found = word.rows[0]
      if (!found) return { kind: 'failed', reason: 'social gone' }
      const key = `guanxi-message-${id}`
      const sent = await useAccount(db, accountId, (connector) => (place === 'public' ? connector.answer(found, body, key) : connector.write(found, body, key, new Date())))
      return { kind: 'sent', reference: sent.id || null }
    } catch (error) {
      return outcomeOfFault(error, 'social')
    }
  },
  close: () => Promise.resolve(),
})

/** Alone: under their last private word of the last day, else whatever they said last. */
function readWord(place: Word['place'], accountId: string, name: string): RawBuilder<Word> {
  const which = place === 'public' ? sql`w.provider_id = ${name} and w.place = 'public'` : sql`w.identity = ${name}`
  return sql<Word>`
    select w.provider_id as id, w.place, substr(w.identity, strpos(w.identity, '/') + 1) as by, w.thread, w.at from messaging.social_word w where w.account_id = ${accountId}::bigint and ${which}
    order by w.place = 'private' and w.at > now() - interval '24 hours' desc, w.at desc, w.inbound_id desc limit 1`
}
