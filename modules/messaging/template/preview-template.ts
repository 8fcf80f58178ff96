import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import type { Language } from '#kernel/text.ts'
import { Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import { compileTemplate } from '../content/compile-content.ts'
import { type KnownReader, readReaders } from '../content/read-readers.ts'
import { renderFor } from '../content/render-messages.ts'
import { messagingRefusals } from '../contract.ts'
import { costsNow } from '../cost/channel-costs.ts'
import { splitText } from '../sms/split-text.ts'
import { checkTemplate } from './check/check-template.ts'
import { type Preview, type previewTemplate as contract, templateRefusals, type testTemplate as testing } from './contract.ts'

/** Gmail cuts a mail off behind so many bytes of HTML. */
const CLIPPED = 102 * 1024

type Wish = BodyOf<typeof contract>

/** What a party would get, filled by what the asker may see of them; without a party each place says what stands behind its bar. Says too what a reader or a filter would object to. */
export async function previewTemplate(context: Context, wish: Wish): Promise<Preview> {
  const { channel, purpose, body } = wish
  const { baseUrl } = readMailSettings()
  const compiled = compileTemplate(body, { channel, purpose, baseUrl })
  const reader = await readerOf(context, wish, compiled)
  const { subject, body: text, html, approved, name, language } = renderFor(compiled, reader)
  const split = channel === 'sms' ? splitText(`${compiled.signature ? `【${compiled.signature}】` : ''}${text}`) : null
  const bytes = Buffer.byteLength(html ?? text)
  const shown: Language = compiled.variants[language as Language] ? language as Language : compiled.base
  const checks = checkTemplate(body, { channel, purpose, baseUrl, smsProvider: channel === 'sms' ? await smsProvider(context) : null })
  const cost = split ? (await costsNow(context)).get('sms') ?? null : null
  return {
    language: shown, name, subject, text, html, bytes, segments: split && { encoding: split.encoding, parts: split.parts.length, left: split.left, cost: cost === null ? null : (Number(cost) * split.parts.length).toFixed(4) }, approved,
    checks: [...checks, ...(html && bytes > CLIPPED ? [{ kind: 'too-large' as const, weight: 'warning' as const, language: shown, block: null, what: String(Math.round(bytes / 1024)) }] : [])],
  }
}

async function readerOf(context: Context, { partyId, language, channel, purpose }: Wish, { keys, conditions }: ReturnType<typeof compileTemplate>): Promise<KnownReader> {
  const asked = language ?? null
  if (partyId === undefined) return { name: '', language: asked, values: { firm: await firmOf(context) }, holds: conditions.map(() => true) }
  const party = await requireParty(context, partyId)
  const reader = (await readReaders(context, { parties: [party.id], keys, conditions, step: null, purpose, channel })).get(party.id)!
  await audit(context, { action: 'preview', object: 'party', id: party.id })
  return { ...reader, language: asked ?? reader.language }
}

/** By whom text messages go; null where that is not set. */
async function smsProvider({ tx }: Context): Promise<string | null> {
  const { rows: [found] } = await sql<{ provider: string | null }>`select messaging.sms_provider() as provider`.execute(tx)
  return found?.provider ?? null
}

async function firmOf({ tx }: Context): Promise<string | null> {
  const { rows: [unit] } = await sql<{ name: string }>`select name from people.unit where parent_id is null order by id limit 1`.execute(tx)
  return unit?.name ?? null
}

/** Sends a mail template to the asker's own address. It is no message to a customer, and stands in no ledger. */
export async function testTemplate(context: Context, wish: BodyOf<typeof testing>): Promise<{ to: string }> {
  const { rows: [me] } = await sql<{ email: string }>`select email from people.member where id = ${context.actor.memberId}`.execute(context.tx)
  if (!me) throw new Refusal(templateRefusals['no-address-of-yours'])
  const { subject, text, html } = await previewTemplate(context, { ...wish, channel: 'email' })
  const sent = await sendMail({ to: me.email, subject: `[Test] ${subject ?? ''}`, text, ...(html && { html }) })
  if (!sent) throw new Refusal(messagingRefusals['no-server'], {})
  return { to: me.email }
}
