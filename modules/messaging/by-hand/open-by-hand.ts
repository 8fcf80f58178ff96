import { type RawBuilder, sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { createWork } from '#modules/work/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Outcome, Outgoing, Sender } from '../channel/sender.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'

/** Whoever does it finds the way: a telephone where there is one. */
export const anyAddress: RawBuilder<unknown> = sql`coalesce((select c.value from parties.contact c where c.party_id = d.party_id and c.channel = 'phone' and c.is_main), '-')`

const asks: Readonly<Record<string, string>> = { 'zh-CN': '转告客户', 'zh-TW': '轉告顧客', en: 'Tell the customer' }
const NOTE = 4000

/** Gives each message to a person as a task with its words ready: to whoever looks after the party, else to whoever sent it, else to the one that the settings name. */
export const openByHand = (db: Db, { settings }: KnownChannel<'person'>): Sender => ({
  width: 4,
  async send(message: Outgoing): Promise<Outcome> {
    try {
      return await inTransaction(db, deliverer, (context) => give(context, message, settings))
    } catch (error) {
      return { kind: 'later', reason: `by-hand ${(error as Error).message}`.slice(0, 200) }
    }
  },
  close: () => Promise.resolve(),
})

async function give(context: Context, { id, partyId, subject, body, address }: Outgoing, { ownerId, days }: KnownChannel<'person'>['settings']): Promise<Outcome> {
  const { rows: [known] } = await sql<{ owner: string | null; language: string | null; item: string | null }>`
    select coalesce(keeper.id, sender.id, spare.id)::text as owner, (select m.language from people.member m where m.id = coalesce(keeper.id, sender.id, spare.id)) as language, (select i.id::text from work.item i where i.ref_object = 'message' and i.ref_id = ${id}::bigint limit 1) as item
    from messaging.message s join parties.party p on p.id = ${partyId} left join people.member_name keeper on keeper.id = p.owner_id and keeper.active
      left join people.member_name sender on sender.id = s.created_by and sender.active left join people.member_name spare on spare.id = ${ownerId}::bigint and spare.active where s.id = ${id}`.execute(context.tx)
  if (known?.item) return { kind: 'given', reference: known.item }
  if (!known?.owner) return { kind: 'failed', reason: 'by-hand nobody' }
  const today = dayIn(await getSetting(context.tx, 'firm.zone'), context.now)
  const what = `${asks[known.language ?? 'zh-CN'] ?? asks['zh-CN']!}：${subject ?? body.split('\n')[0]!}`.slice(0, 300)
  const item = await createWork(context, { kind: 'task', what, note: [address === '-' ? null : address, body].filter(Boolean).join('\n\n').slice(0, NOTE), partyId, givenBy: 'us', ownerId: known.owner, dueOn: dayFromNumber(dayNumber(today) + days) }, { source: 'messaging', ref: { object: 'message', id } })
  return { kind: 'given', reference: item.id }
}
