import type { Context } from '#platform/db/transaction.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import { compileTemplate } from '../content/compile-content.ts'
import { readReaders } from '../content/read-readers.ts'
import { type Rendered, renderFor } from '../content/render-messages.ts'
import { readTemplate } from './read-templates.ts'

/** A template as parties get it, by what the asker may see of them: for answers that a person looks at before they go, and for previews elsewhere. By party. */
export async function renderTemplate(context: Context, templateId: string, { parties, purpose, given }: { parties: readonly string[]; purpose?: string; given?: Readonly<Record<string, string>> }): Promise<Map<string, Rendered>> {
  const template = await readTemplate(context, templateId)
  const looking = { channel: template.channel, purpose: purpose ?? template.purpose, baseUrl: readMailSettings().baseUrl }
  const compiled = compileTemplate(template.body, looking)
  const readers = await readReaders(context, { parties, keys: compiled.keys, conditions: compiled.conditions, step: null, ...looking, ...(given && { given }) })
  return new Map([...readers].map(([id, reader]) => [id, renderFor(compiled, reader)]))
}
