import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import { Refusal } from '#kernel/refusal.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { recordConsent } from '../ledger/record-consent.ts'
import { linkRefusals } from '../link/contract.ts'
import { readPerson } from '../link/read-person.ts'
import { readLink, signLink } from '../link/sign-link.ts'
import type { Confirmation } from './contract.ts'
import { openConfirmation } from './open-confirmation.ts'

interface Row { id: string; party_id: string; entry_id: string; purpose: string; channel: string | null; label: Named; text: Named | null; channelLabel: Named | null; state: Confirmation['state']; asked_at: Date }

const actor = system('consent.confirmation')
const CENTRE_DAYS = 180

async function find(context: Context, token: string): Promise<Row> {
  const [id = ''] = await readLink(context, 'confirm', token)
  const { rows: [found] } = await sql<Row>`
    select c.id::text, c.party_id::text, c.entry_id::text, c.purpose, c.channel, p.label, p.text, h.label as "channelLabel", c.asked_at, coalesce(c.answer, case when c.expires_at <= ${context.now} then 'expired' else 'open' end) as state
    from consent.confirmation c join consent.purpose p on p.key = c.purpose left join touchpoints.channel h on h.key = c.channel where c.id = ${id} for update of c`.execute(context.tx)
  if (!found) throw new Refusal(linkRefusals['link-invalid'])
  return found
}

/** What a link asks, for the page that asks it. */
export const checkConfirmation = (db: Db, token: string): Promise<Confirmation> => inTransaction(db, actor, async (context) => {
  const row = await find(context, token)
  const { firm, name, language } = await readPerson(context, row.party_id)
  return { firm, name, language, purpose: row.label, text: row.text, channel: row.channelLabel, state: row.state }
})

/** Records the second yes, or the no, with what shows it. Only the page's button comes here: whatever merely opens the link says nothing. */
export const answerConfirmation = (db: Db, { token, answer }: { token: string; answer: 'yes' | 'no' }, request: FastifyRequest): Promise<{ state: 'yes' | 'no'; centre: string }> => inTransaction(db, actor, async (context) => {
  const row = await find(context, token)
  if (row.state === 'expired') throw new Refusal(linkRefusals['link-expired'])
  if (row.state !== 'open') throw new Refusal(linkRefusals['link-answered'], { answer: row.state })
  const person = await readPerson(context, row.party_id)
  const proof = { confirmation: row.id, entry: row.entry_id, form: 'double-opt-in/1', ...visitOf(request) }
  await sql`update consent.confirmation set answer = ${answer}, answered_at = ${context.now} where id = ${row.id}`.execute(context.tx)
  await recordConsent(context, person.id, { purpose: row.purpose, channel: row.channel, source: 'double-opt-in', proof, ...(answer === 'yes' ? { state: 'granted', lawfulBasis: 'consent', optIn: 'double-confirmed' } : { state: 'denied' }) })
  return { state: answer, centre: await signLink(context, 'centre', [person.id], CENTRE_DAYS) }
})

/** A fresh link in place of one that has run out; at most one a day. */
export const askAgain = (db: Db, token: string): Promise<void> => inTransaction(db, actor, async (context) => {
  const row = await find(context, token)
  if (row.state === 'yes' || row.state === 'no') throw new Refusal(linkRefusals['link-answered'], { answer: row.state })
  const { rows: [later] } = await sql<{ one: number }>`select 1 as one from consent.confirmation where entry_id = ${row.entry_id} and (id > ${row.id} or asked_at > ${context.now}::timestamptz - interval '1 day') limit 1`.execute(context.tx)
  if (!later) await openConfirmation(context, { partyId: row.party_id, entryId: row.entry_id, purpose: row.purpose, channel: row.channel })
})

/** From where and with what someone came. */
export const visitOf = (request: FastifyRequest): { ip: string; agent: string } => ({ ip: request.ip, agent: String(request.headers['user-agent'] ?? '').slice(0, 300) })
