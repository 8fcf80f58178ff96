import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { PartyKind } from '../party/contract.ts'
import { fieldRefusals } from './contract.ts'
import { normaliseValue } from './normalise-value.ts'
import { type KnownField, readFields } from './read-fields.ts'

export interface CustomOf {
  kind: PartyKind
  /** A new party: defaults apply and required fields must be there. */
  creating: boolean
  /** What the party has now; fields that are not named keep it. */
  previous?: Record<string, unknown>
  partyId?: string
}

type Values = Record<string, unknown>

/** Checks values of the firm's own fields and gives all that the party then has, normalised. Each refusal names its field at `/body/custom/KEY`. Fields that the asker may not see are unknown to it and stay as they are. */
export async function checkCustom(context: Context, values: Values, of: CustomOf): Promise<Values> {
  const fields = await readFields(context.tx)
  const given = normaliseAll(fields, values, of.kind)
  const result = { ...of.previous, ...(of.creating && defaults(fields, of.kind, given)), ...Object.fromEntries(given) }
  checkRequired(fields, result, of, given)
  await checkParties(context, fields, given)
  await checkUnique(context, fields, given, of.partyId)
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== null))
}

const refuse = (kind: keyof typeof fieldRefusals, key: string): never => { throw new Refusal(fieldRefusals[kind], { field: key }, `/body/custom/${key}`) }

const applies = (field: KnownField, kind: PartyKind): boolean => !field.archivedAt && (field.partyKinds?.includes(kind) ?? true)

function normaliseAll(fields: readonly KnownField[], values: Values, kind: PartyKind): Map<string, unknown> {
  return new Map(Object.entries(values).map(([key, value]) => {
    const field = fields.find((f) => f.key === key && !f.hidden)
    if (!field) return refuse('field-unknown', key)
    if (!applies(field, kind) && value !== null) return refuse('field-not-for-kind', key)
    const normal = normaliseValue(field, value)
    return normal === undefined ? refuse('field-value', key) : [key, normal]
  }))
}

const defaults = (fields: readonly KnownField[], kind: PartyKind, given: ReadonlyMap<string, unknown>): Values =>
  Object.fromEntries(fields.filter((f) => applies(f, kind) && f.default !== null && !given.has(f.key)).map((f) => [f.key, f.default]))

/** A change may leave empty what was empty before the field became required, but not empty it. */
function checkRequired(fields: readonly KnownField[], result: Values, { kind, creating }: CustomOf, given: ReadonlyMap<string, unknown>): void {
  const missing = fields.find((f) => f.required && !f.hidden && applies(f, kind) && (result[f.key] ?? null) === null && (creating || given.has(f.key)))
  if (missing) refuse('field-required', missing.key)
}

async function checkParties({ tx }: Context, fields: readonly KnownField[], given: ReadonlyMap<string, unknown>): Promise<void> {
  const wanted = fields.filter((f) => f.kind === 'party' && (given.get(f.key) ?? null) !== null)
  if (!wanted.length) return
  const ids = wanted.map((f) => given.get(f.key) as string)
  const seen = await tx.selectFrom('parties.party').select('id').where('id', 'in', ids).where('deleted_at', 'is', null).execute()
  const missing = wanted.find((f) => !seen.some((s) => s.id === given.get(f.key)))
  if (missing) refuse('field-value', missing.key)
}

/** Two writers of the same value wait for each other, so that the second is told instead of failing on the index. */
async function checkUnique({ tx }: Context, fields: readonly KnownField[], given: ReadonlyMap<string, unknown>, partyId = '0'): Promise<void> {
  const unique = fields.filter((f) => f.unique && (given.get(f.key) ?? null) !== null)
  if (!unique.length) return
  const wanted = sql`(select f as field_id, parties.value_key(k, v) as value_key from unnest(${unique.map((f) => f.id)}::int[], ${unique.map((f) => f.kind)}::text[], ${unique.map((f) => String(given.get(f.key)))}::text[]) w (f, k, v))`
  await sql`select pg_advisory_xact_lock(hashtextextended('custom ' || o.field_id || ' ' || o.value_key, 0)) from (select * from ${wanted} w order by 1, 2) o`.execute(tx)
  const { rows } = await sql<{ field_id: number }>`
    with wanted as materialized ${wanted} select t.field_id from parties.taken_custom((select array_agg(w.field_id) from wanted w), (select array_agg(w.value_key) from wanted w)) t where t.party_id <> all (coalesce(parties.ids_of(${partyId}), '{}') || ${partyId}::bigint)`.execute(tx)
  const taken = unique.find((f) => rows.some((r) => String(r.field_id) === f.id))
  if (taken) refuse('field-taken', taken.key)
}
