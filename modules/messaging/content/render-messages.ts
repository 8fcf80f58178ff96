import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import type { ApprovedMessage } from '../channel/sender.ts'
import { TemplateBody } from '../template/body.ts'
import { type Compiled, compilePlain, compileTemplate, type CompiledVariant } from './compile-content.ts'
import { fillParts } from './fill-parts.ts'
import { type KnownReader, readReaders } from './read-readers.ts'

/** One message to fill. */
export interface ToRender { id: string; partyId: string; contentId: string; step: string }
/** What it says. */
export interface Rendered { subject: string | null; body: string; html: string | null; name: string; language: string; approved: ApprovedMessage | null; signature: string | null }

interface Content { id: string; channel: string; purpose: string; subject: string | null; body: string; html: string | null; versionId: string | null; template: unknown; given: Record<string, string> | null }

/** Fills messages, however many contents and readers there are: each content is compiled once, and what it needs of its readers is read for all of them together. Gives what each says, by its number. */
export async function renderMessages(context: Context, messages: readonly ToRender[]): Promise<Map<string, Rendered>> {
  const rendered = new Map<string, Rendered>()
  const contents = await readContents(context, [...new Set(messages.map((m) => m.contentId))])
  for (const [key, some] of Map.groupBy(messages, (m) => `${m.contentId} ${m.step}`)) {
    const content = contents.get(key.split(' ')[0]!)!
    const compiled = compiledOf(content)
    const readers = await readReaders(context, {
      parties: [...new Set(some.map((m) => m.partyId))], keys: compiled.keys, conditions: compiled.conditions, step: some[0]!.step, purpose: content.purpose, channel: content.channel, ...(content.given && { given: content.given }),
    })
    for (const { id, partyId } of some) {
      const reader = readers.get(partyId)
      if (reader) rendered.set(id, renderFor(compiled, reader))
    }
  }
  return rendered
}

/** A compiled content as one reader gets it: in their language, else in its own. */
export function renderFor(compiled: Compiled, reader: KnownReader): Rendered {
  const language = reader.language && compiled.variants[reader.language] ? reader.language : compiled.base
  const variant: CompiledVariant = compiled.variants[language]!
  return {
    subject: fillParts(variant.subject, reader) || null, body: fillParts(variant.text, reader), html: variant.html && fillParts(variant.html, reader), name: reader.name, language: reader.language ?? compiled.base, signature: compiled.signature,
    approved: compiled.approved && { ...compiled.approved, fields: variant.fields.map(({ name, value }) => ({ name, value: fillParts(value, reader) })) },
  }
}

async function readContents({ tx }: Context, ids: readonly string[]): Promise<Map<string, Content>> {
  const { rows } = await sql<Content>`
    select c.id::text, c.channel, c.purpose, c.subject, c.body, c.html, c.template_version_id::text as "versionId", v.body as template, c.given
    from messaging.content c left join messaging.template_version v on v.id = c.template_version_id where c.id = any (${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  return new Map(rows.map((c) => [c.id, c]))
}

/** Compiled contents, the latest used last; contents are never changed but by erasure, which the words themselves tell. */
const kept = new Map<string, Compiled>()
const MOST_KEPT = 200

function compiledOf(content: Content): Compiled {
  const { baseUrl } = readMailSettings()
  const key = JSON.stringify(content.versionId ? [content.versionId, content.channel, content.purpose, baseUrl] : [content.id, content.subject, content.body, content.html])
  const compiled = kept.get(key) ?? (content.versionId ? compileTemplate(TemplateBody.parse(content.template), { ...content, baseUrl }) : compilePlain(content))
  kept.delete(key)
  kept.set(key, compiled)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return compiled
}
