import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findTemplates as finding, type Template, templateRefusals, type TemplateSummary } from './contract.ts'
import { TemplateBody } from './body.ts'

/** A page of templates, the last changed first. */
export async function findTemplates({ tx }: Context, { limit, cursor, channel, search, archived }: QueryOf<typeof finding>): Promise<Page<TemplateSummary>> {
  const after = cursor === undefined ? null : decodeCursor(cursor)
  if (after && (after.length !== 2 || !/^\d{1,18}$/.test(after[1] ?? '') || Number.isNaN(Date.parse(after[0] ?? '')))) throw new Refusal(common.invalid, {}, '/query/cursor')
  const conditions = [
    sql`(t.archived_at is not null) = ${archived}`, channel ? sql`t.channel = ${channel}` : sql`true`, search ? sql`t.name ilike ${`%${search.replaceAll(/[\\%_]/g, '\\$&')}%`}` : sql`true`,
    after ? sql`(t.updated_at, t.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql`true`,
  ]
  const { rows } = await sql<TemplateSummary>`
    select t.id::text, t.name, t.channel, t.purpose, array(select jsonb_object_keys(v.body -> 'variants')) as languages, coalesce(v.body -> 'variants' -> (v.body ->> 'base') ->> 'subject', '') as subject, t.version, t.archived_at is not null as archived,
      to_json(t.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", m.name as "updatedBy",
      (select count(*)::int from messaging.template_version w join messaging.content c on c.template_version_id = w.id join messaging.message s on s.content_id = c.id where w.template_id = t.id) as used
    from messaging.template t join messaging.template_version v on v.template_id = t.id and v.number = t.version left join people.member_name m on m.id = t.updated_by
    where ${sql.join(conditions, sql` and `)} order by t.updated_at desc, t.id desc limit ${sql.lit(limit + 1)}`.execute(tx)
  return cutPage(rows, limit, (row) => [row.updatedAt, row.id])
}

export interface KnownTemplate extends Template { versionId: string }

/** A template with the words of its present version, or of another one. */
export async function readTemplate({ tx }: Pick<Context, 'tx'>, id: string, number: number | null = null): Promise<KnownTemplate> {
  const { rows: [found] } = await sql<KnownTemplate>`
    select t.id::text, t.name, t.channel, t.purpose, t.version, t.archived_at is not null as archived, to_json(t.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", v.body, v.id::text as "versionId"
    from messaging.template t join messaging.template_version v on v.template_id = t.id and v.number = coalesce(${number}::int, t.version) where t.id = ${id}`.execute(tx)
  if (!found) throw new Refusal(templateRefusals['template-not-found'], { id })
  return { ...found, body: TemplateBody.parse(found.body) }
}

/** The versions of a template, the latest first. */
export async function findTemplateVersions(context: Context, id: string): Promise<{ versions: { number: number; at: string; by: string | null }[] }> {
  await readTemplate(context, id)
  const { rows } = await sql<{ number: number; at: string; by: string | null }>`
    select v.number, to_json(v.at at time zone 'UTC')#>>'{}' || 'Z' as at, m.name as by from messaging.template_version v left join people.member_name m on m.id = v.by where v.template_id = ${id} order by v.number desc limit 200`.execute(context.tx)
  return { versions: rows }
}
