import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { MessageFile } from '../channel/sender.ts'
import { templateRefusals } from '../template/contract.ts'
import { readTemplate } from '../template/read-templates.ts'
import { checkPlaces } from './known-places.ts'
import { toText } from '../template/to-text.ts'

/** What is said: words, or a template with values that are the same for everyone who gets it. */
export type Said = { subject: string | null; body: string; html?: string | null; files?: readonly MessageFile[]; templateId?: undefined } | { templateId: string; given?: Readonly<Record<string, string>>; files?: readonly MessageFile[] }

/** Keeps what is said, once for all who are told. Of a template the version of this moment: later ones change nothing that was asked for. */
export async function writeContent(context: Context, { channel, purpose }: { channel: string; purpose: string }, said: Said): Promise<string> {
  const { tx, actor, now } = context
  const words = said.templateId === undefined ? await plainWords(context, said) : await templateWords(context, channel, said)
  const { rows: [content] } = await sql<{ id: string }>`
    insert into messaging.content (channel, purpose, subject, body, html, files, template_version_id, given, created_at, created_by)
    values (${channel}, ${purpose}, ${words.subject}, ${words.body}, ${words.html}, ${said.files?.length ? JSON.stringify(said.files) : null}::jsonb, ${words.versionId}, ${words.given && JSON.stringify(words.given)}::jsonb, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  return content!.id
}

interface Words { subject: string | null; body: string; html: string | null; versionId: string | null; given: Readonly<Record<string, string>> | null }

async function plainWords({ tx }: Context, { subject, body, html = null }: Extract<Said, { body: string }>): Promise<Words> {
  await checkPlaces(tx, `${subject ?? ''}${body}${html ?? ''}`, '/body/body')
  return { subject, body, html, versionId: null, given: null }
}

/** The template's words in its own language stand in the ledger, for whoever reads it there. */
async function templateWords(context: Context, channel: string, { templateId, given }: Extract<Said, { templateId: string }>): Promise<Words> {
  const { body, versionId, channel: own } = await readTemplate(context, templateId)
  if (own !== channel) throw new Refusal(templateRefusals['other-channel'], {}, '/body/templateId')
  const { subject, blocks } = body.variants[body.base]!
  const text = toText(blocks, { language: body.base, number: () => null, absolute: (link) => link }).replaceAll(/\uE000[^\uE001]*\uE001/g, '')
  return { subject: subject || null, body: text || '-', html: null, versionId, given: given ?? null }
}
