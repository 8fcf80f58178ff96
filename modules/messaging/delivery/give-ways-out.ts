import { sql } from 'kysely'
import { signLinks } from '#modules/consent/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import type { Outgoing } from '../channel/sender.ts'
import { addFoot } from '../email/add-foot.ts'

const CENTRE_DAYS = 180

/** Gives every mail that rests on a consent its way out: the headers by which mail programs show a button (RFC 2369, RFC 8058), and a foot with the links where the text has none. Without a public address the button writes a mail. */
export async function giveWaysOut(context: Context, messages: readonly Outgoing[]): Promise<Outgoing[]> {
  const { rows: [known] } = await sql<{ asked: string[]; mailbox: string | null }>`
    select array(select key from consent.purpose where stance = 'asked') as asked, (select address from messaging.mailbox where active order by id limit 1) as mailbox`.execute(context.tx)
  const some = messages.filter((m) => known!.asked.includes(m.purpose))
  if (!some.length) return [...messages]
  const ends = await signLinks(context, 'unsubscribe', some.map((m) => [m.partyId, m.purpose, 'email']))
  const centres = await signLinks(context, 'centre', some.map((m) => [m.partyId]), CENTRE_DAYS)
  const ways = new Map(some.map((m, i) => [m.id, { end: ends[i]!, centre: centres[i]! }]))
  const { baseUrl, mailFrom } = readMailSettings()
  const mailbox = known!.mailbox ?? /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom
  return messages.map((message) => {
    const way = ways.get(message.id)
    if (!way) return message
    const write = `<mailto:${mailbox}?subject=unsubscribe%20${way.end}>`
    if (baseUrl === null) return { ...addFoot(message, null), headers: { 'List-Unsubscribe': write } }
    const headers = { 'List-Unsubscribe': `<${baseUrl}/api/v1/consent/unsubscribe/${way.end}>, ${write}`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    return { ...addFoot(message, { end: `${baseUrl}/unsubscribe/${way.end}`, centre: `${baseUrl}/preferences/${way.centre}` }), headers }
  })
}
