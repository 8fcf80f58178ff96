import { sql } from 'kysely'
import type { BatchContext } from '#modules/exchange/api.ts'
import type { KnownField } from '../field/read-fields.ts'
import type { PartyDraft } from './draft.ts'
import type { StagedDraft } from './stage-drafts.ts'

/** The firm's own fields as new parties must have them: defaults where the file says nothing, required ones filled, none that is not for this kind of party. Known parties keep what they have. */
export async function completeOwn({ tx }: BatchContext, own: readonly KnownField[], staged: readonly StagedDraft[]): Promise<void> {
  if (!own.length) return
  const { rows } = await sql<{ place: number; kind: string | null }>`
    select d.place, p.kind from imported_party d left join parties.party p on p.id = d.party_id where d.outcome = 'created' or (d.outcome = 'updated' and d.custom is not null)`.execute(tx)
  const completed = rows.flatMap(({ place, kind }) => { const done = complete(own, staged[place]!.draft, kind); return done ? [{ place, ...done }] : [] })
  if (!completed.length) return
  await sql`
    update imported_party d set custom = coalesce(c.custom, d.custom), outcome = case when c.fault is null then d.outcome else 'failed' end, fault = c.fault
    from json_to_recordset(${JSON.stringify(completed)}::json) as c (place int, custom jsonb, fault text) where c.place = d.place`.execute(tx)
}

/** What has to be said of one draft; null where it is complete. `known` is the kind of the party that it is about, if there is one. */
export function complete(own: readonly KnownField[], draft: Pick<PartyDraft, 'kind' | 'custom'>, known: string | null): { custom?: object; fault?: string } | null {
  const kind = known ?? draft.kind ?? 'person'
  const applies = (f: KnownField) => f.partyKinds?.some((k) => k === kind) ?? true
  const foreign = own.find((f) => draft.custom[f.key] !== undefined && !applies(f))
  if (foreign) return { fault: `own-foreign:${foreign.key}` }
  if (known !== null) return null
  const defaults = Object.fromEntries(own.filter((f) => applies(f) && f.default !== null && draft.custom[f.key] === undefined).map((f) => [f.key, f.default]))
  const missing = own.find((f) => f.required && !f.hidden && applies(f) && draft.custom[f.key] === undefined && defaults[f.key] === undefined)
  if (missing) return { fault: `own-missing:${missing.key}` }
  return Object.keys(defaults).length ? { custom: { ...defaults, ...draft.custom } } : null
}
