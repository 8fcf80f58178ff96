import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { Definition, type Form, type FormRow, formRefusals } from './contract.ts'
import { fillLanguages } from './fill-languages.ts'

const SINCE_DAYS = 30

const rowColumns = (now: Date): RawBuilder<unknown> => sql`
  f.id::text, f.slug, f.name, f.state, f.edition, f.edition is null or f.draft is distinct from (select e.definition from forms.edition e where e.form_id = f.id and e.number = f.edition) as changed,
  case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as owner, json_build_object('id', u.id::text, 'name', u.name) as unit, to_json(f.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt",
  d.opened, d.sent, d.refused, (select count(*)::int from forms.submission s where s.form_id = f.id and s.undone_at is null) as submissions, f.version
  from forms.form f join people.unit u on u.id = f.unit_id left join people.member_name m on m.id = f.owner_id
  cross join lateral (select coalesce(sum(x.opened), 0)::int as opened, coalesce(sum(x.sent), 0)::int as sent, coalesce(sum(x.refused), 0)::int as refused from forms.day x where x.form_id = f.id and x.day > (${now}::timestamptz - make_interval(days => ${SINCE_DAYS}))::date) d`

/** All forms, the latest changed first. */
export async function findForms({ tx, now }: Context): Promise<{ items: FormRow[] }> {
  const { rows } = await sql<FormRow>`select ${rowColumns(now)} order by f.updated_at desc, f.id desc limit 500`.execute(tx)
  return { items: rows }
}

/** One form with its draft. */
export async function getForm({ tx, now }: Context, id: string): Promise<Form> {
  const { rows: [found] } = await sql<Form>`select f.draft as definition, ${rowColumns(now)} where f.id = ${id}`.execute(tx)
  if (!found) throw new Refusal(formRefusals['not-found'], { id })
  return { ...found, definition: Definition.parse(found.definition) }
}

export interface Edition { formId: string; slug: string; name: string; state: Form['state']; number: number; definition: Definition; unitId: string; ownerId: string | null }

/** What the public sees under an address, or an earlier edition of it; null where nothing was ever published there. */
export async function readEdition({ tx }: Pick<Context, 'tx'>, slug: string, number: number | null = null): Promise<Edition | null> {
  const { rows: [found] } = await sql<Edition>`
    select f.id::text as "formId", f.slug, f.name, f.state, e.number, e.definition, f.unit_id::text as "unitId", f.owner_id::text as "ownerId"
    from forms.form f join forms.edition e on e.form_id = f.id and e.number = coalesce(${number}::int, f.edition) where f.slug = ${slug}`.execute(tx)
  return found ? { ...found, definition: fillLanguages(Definition.parse(found.definition)) } : null
}
