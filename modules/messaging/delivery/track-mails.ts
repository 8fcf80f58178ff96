import { sql } from 'kysely'
import { decideMany } from '#modules/consent/api.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import type { Outgoing } from '../channel/sender.ts'
import { trackLinks, trackText } from '../tracking/track-links.ts'

/** Leads the links of mails through us where the firm chose so, in both their parts; never those of readers who refused to be profiled. */
export async function trackMails(context: Context, messages: readonly Outgoing[]): Promise<Outgoing[]> {
  const chosen = await getSetting(context.tx, 'sending.tracking')
  const { baseUrl: base } = readMailSettings()
  const some = messages.filter((m) => m.html !== null || /https?:\/\//i.test(m.body))
  if (chosen === 'nothing' || base === null || !some.length) return [...messages]
  const decided = await decideMany(context, some.map((m) => m.partyId), { purpose: 'profiling' })
  const refused = new Set(decided.filter((d) => d.reason === 'denied' || d.reason === 'withdrawn').map((d) => d.partyId))
  const { rows: [secret] } = await sql<{ key: Buffer }>`select messaging.sealing_key() as key`.execute(context.tx)
  const tracker = { key: secret!.key, base, opening: chosen === 'opening' }
  return messages.map((m) => (refused.has(m.partyId) ? m : { ...m, body: trackText(m.body, m.id, tracker), html: m.html && trackLinks(m.html, m.id, tracker) }))
}
