import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type ConsentInput, consentRecorded, consentRefusals, type Consents } from '../contract.ts'
import { openConfirmation } from '../confirmation/open-confirmation.ts'
import { readConsents } from './find-consents.ts'

const DAY = 86_400_000

/** Records what a party said about being contacted or profiled. Nothing earlier is changed: the later statement holds. A yes that is to be confirmed asks for the second one by a link. */
export async function recordConsent(context: Context, partyId: string, input: ConsentInput): Promise<Consents> {
  const { tx, actor, now } = context
  const at = input.at ? new Date(input.at) : now
  if (at.getTime() > now.getTime() + DAY) throw new Refusal(consentRefusals['in-future'], {}, '/body/at')
  const { party, months } = await check(context, partyId, input)
  const { rows: [made] } = await sql<{ id: string }>`select nextval(pg_get_serial_sequence('consent.entry', 'id'))::text as id`.execute(tx)
  const entry = { ...input, channel: input.channel ?? null, validUntil: input.validUntil ?? (input.state === 'granted' ? endOf(at, months) : null) }
  await tx.insertInto('consent.entry').values({
    id: made!.id, party_id: party, purpose: entry.purpose, channel: entry.channel, state: entry.state, lawful_basis: entry.lawfulBasis ?? null, source: entry.source, proof: entry.proof ? JSON.stringify(entry.proof) : null,
    opt_in: entry.optIn ?? null, valid_until: entry.validUntil ?? null, at, recorded_at: now, by: actor.memberId, import_id: null,
  }).execute()
  await logTouchpoint(context, { kind: `consent-${entry.state}`, direction: 'in', participants: [{ partyId: party, role: 'subject' }], at, memberId: actor.memberId, detail: { purpose: entry.purpose, channel: entry.channel }, source: 'consent', ref: { object: 'consent', id: made!.id } })
  await audit(context, { action: 'record', object: 'consent', id: party, detail: { after: entry } })
  if (entry.state === 'granted' && entry.optIn === 'double-pending') await openConfirmation(context, { partyId: party, entryId: made!.id, purpose: entry.purpose, channel: entry.channel })
  await publish(context, consentRecorded, { partyId: party, entryId: made!.id, purpose: entry.purpose, channel: entry.channel, state: entry.state })
  return readConsents(context, party)
}

/** When a yes ends that says no end itself, where the purpose has one. */
function endOf(at: Date, months: number | null): string | null {
  if (months === null) return null
  const end = new Date(at)
  end.setUTCMonth(end.getUTCMonth() + months)
  return end.toISOString()
}

async function check({ tx }: Context, partyId: string, { purpose, channel = null }: ConsentInput): Promise<{ party: string; months: number | null }> {
  const { rows: [found] } = await sql<{ party: string | null; purpose: boolean; channel: boolean; months: number | null }>`
    select (select coalesce(survivor_id, id)::text from parties.party where id = ${partyId}) as party, exists (select from consent.purpose where key = ${purpose}) as purpose, (select valid_months from consent.purpose where key = ${purpose}) as months,
      ${channel}::text is null or exists (select from touchpoints.channel where key = ${channel}) as channel`.execute(tx)
  if (!found?.party) throw new Refusal(consentRefusals['party-not-found'], { id: partyId })
  if (!found.purpose) throw new Refusal(consentRefusals['unknown-purpose'], { purpose }, '/body/purpose')
  if (!found.channel) throw new Refusal(consentRefusals['unknown-channel'], { channel }, '/body/channel')
  return { party: found.party, months: found.months }
}
