import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { checkDates } from '../party/dates.ts'
import { contactKey } from '../party/normalise.ts'
import { contactRefusals } from './contract.ts'

interface Checked { channel: string; value: string; validFrom?: string | null | undefined; validTo?: string | null | undefined }

/** Checks that a contact is one of its channel, is not there already, and ends after it began. Gives its key for comparing. */
export async function checkContact({ tx }: Context, partyId: string, contact: Checked, itself: readonly string[] = []): Promise<string> {
  checkDates({ from: contact.validFrom, to: contact.validTo }, '/body/validTo')
  const key = contactKey(contact.channel, contact.value)
  if (!fits(contact.channel, key)) throw new Refusal(contactRefusals['contact-value'], { channel: contact.channel }, '/body/value')
  const { rows: [known] } = await sql`select from parties.contact where channel = ${contact.channel} and value_key = ${key} and party_id = any (parties.ids_of(${partyId})) and id <> all (${`{${itself.join(',')}}`}::bigint[])`.execute(tx)
  if (known) throw new Refusal(contactRefusals['contact-known'], { channel: contact.channel }, '/body/value')
  return key
}

/** Only what is plainly something else is refused: short house extensions and foreign numbers are telephones too. */
const fits = (channel: string, key: string): boolean =>
  channel === 'email' ? z.email().safeParse(key).success : channel === 'phone' || channel === 'fax' ? /^\d{3,20}$/.test(key) : key !== ''
