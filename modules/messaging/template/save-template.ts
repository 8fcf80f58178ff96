import { sql } from 'kysely'
import { type Filter, leavesOf } from '#kernel/filter.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { conditionOf, fieldsIn, partyFields, requireOpen } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compileTemplate } from '../content/compile-content.ts'
import { requireKnown } from '../content/known-places.ts'
import { messagingRefusals } from '../contract.ts'
import { type Template, type TemplateInput, templateRefusals } from './contract.ts'
import { readTemplate } from './read-templates.ts'

/** Makes a template. */
export async function createTemplate(context: Context, input: TemplateInput): Promise<Template> {
  const { tx, actor, now } = context
  await checkInput(context, input)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into messaging.template (name, channel, purpose, created_at, created_by, updated_at, updated_by) values (${input.name}, ${input.channel}, ${input.purpose}, ${now}, ${actor.memberId}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  await writeVersion(context, made!.id, 1, input)
  await audit(context, { action: 'create', object: 'template', id: made!.id, detail: { name: input.name, channel: input.channel } })
  return shown(context, made!.id)
}

/** Saves a template as its next version, if nobody else has meanwhile. */
export async function changeTemplate(context: Context, id: string, input: TemplateInput, seen: number | null): Promise<Template> {
  const { tx, actor, now } = context
  const before = await readTemplate(context, id)
  if (input.channel !== before.channel) throw new Refusal(templateRefusals['other-channel'], {}, '/body/channel')
  await checkInput(context, input)
  const { rows } = await sql`update messaging.template set name = ${input.name}, purpose = ${input.purpose}, version = version + 1, updated_at = ${now}, updated_by = ${actor.memberId} where id = ${id} and version = ${seen} returning 1`.execute(tx)
  if (!rows.length) throw new Refusal(common.stale, { version: before.version })
  await writeVersion(context, id, before.version + 1, input)
  await audit(context, { action: 'update', object: 'template', id, detail: { name: input.name, version: before.version + 1 } })
  return shown(context, id)
}

/** Puts a template away; what was asked for with it still goes out. */
export async function archiveTemplate(context: Context, id: string, { archived }: { archived: boolean }): Promise<Template> {
  await readTemplate(context, id)
  await sql`update messaging.template set archived_at = ${archived ? context.now : null} where id = ${id}`.execute(context.tx)
  await audit(context, { action: archived ? 'archive' : 'restore', object: 'template', id })
  return shown(context, id)
}

async function shown(context: Context, id: string): Promise<Template> {
  const { versionId: _, ...template } = await readTemplate(context, id)
  return template
}

const writeVersion = ({ tx, actor, now }: Context, id: string, number: number, { body }: TemplateInput) =>
  sql`insert into messaging.template_version (template_id, number, body, at, by) values (${id}, ${number}, ${JSON.stringify(body)}::jsonb, ${now}, ${actor.memberId})`.execute(tx)

/** Refuses places that nobody has, conditions that cannot be asked, and fields that the writer may not see: a template sends what it names. */
async function checkInput(context: Context, { body, channel, purpose }: TemplateInput): Promise<void> {
  const { rows: [known] } = await sql`select from consent.purpose where key = ${purpose}`.execute(context.tx)
  if (!known) throw new Refusal(messagingRefusals['not-allowed'], { name: purpose, state: 'no-purpose' }, '/body/purpose')
  const { keys, conditions, variants, base } = compileTemplate(body, { channel, purpose, baseUrl: null })
  if (!variants[base]?.text.length && !body.approved) throw new Refusal(templateRefusals['template-empty'], {}, '/body/body')
  await requireKnown(context.tx, keys, '/body/body')
  requireOpen(context.actor, [...keys])
  await checkConditions(context, conditions)
}

async function checkConditions(context: Context, conditions: readonly Filter[]): Promise<void> {
  if (!conditions.length) return
  const fields = await partyFields(context.tx, conditions.flatMap(fieldsIn))
  for (const filter of conditions) if (leavesOf(filter).length) conditionOf(context, fields, { filter })
}
