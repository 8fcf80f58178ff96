import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Amount } from '#kernel/money.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { touchpointLogged } from '../contract.ts'
import { prepareTouchpoints, type TouchpointColumn, touchpointColumns, writeTouchpoints } from './write-touchpoints.ts'

/** One contact or event of a relationship, as a module tells it. `at` is when it happened. */
export interface TouchpointRecord {
  kind: string
  participants: readonly { partyId: Id; role: string }[]
  at: Date
  channel?: string | null
  direction?: 'in' | 'out' | 'none'
  stage?: string | null
  memberId?: Id | null
  text?: string | null
  /** The small values that the kind's text names. */
  detail?: Record<string, string | number | boolean | null> | null
  cost?: Amount | null
  expected?: number | null
  perceived?: number | null
  /** Who tells it, with its key there: told twice, it is logged once. */
  source?: string
  sourceKey?: string | null
  /** The record that it comes from, and what it belongs to (`order/1024`). */
  ref?: { object: string; id: Id } | null
  episode?: string | null
  supersedes?: Id | null
  retracted?: boolean
  importId?: Id | null
}

/** Logs one touchpoint in the caller's transaction and tells it. Returns its id, or null where its source's key is known already. */
export async function logTouchpoint(context: Context, touchpoint: TouchpointRecord): Promise<Id | null> {
  const [id] = await logTouchpoints(context, [touchpoint])
  if (!id) return null
  await publish(context, touchpointLogged, { touchpointId: id, partyIds: touchpoint.participants.map((p) => p.partyId), kind: touchpoint.kind })
  return id
}

/** Logs many in one statement, without an event each. Returns the new ids. */
export async function logTouchpoints(context: Context, touchpoints: readonly TouchpointRecord[]): Promise<Id[]> {
  if (!touchpoints.length) return []
  await prepareTouchpoints(context, { at: touchpoints.map((t) => t.at), kinds: touchpoints.map((t) => t.kind), channels: touchpoints.flatMap((t) => t.channel ?? []), stages: touchpoints.flatMap((t) => t.stage ?? []) })
  const rows = touchpoints.map(toRow)
  const given = new Set<TouchpointColumn>()
  for (const row of rows) for (const name in row) given.add(name as TouchpointColumn)
  return writeTouchpoints(context, { from: rowSet(rows, pick(touchpointColumns, given)), columns: Object.fromEntries([...given].map((name) => [name, sql.ref(`r.${name}`)])) })
}

const pick = (types: typeof touchpointColumns, names: ReadonlySet<TouchpointColumn>): Record<TouchpointColumn, string> =>
  Object.fromEntries(Object.entries(types).filter(([name]) => names.has(name as TouchpointColumn))) as Record<TouchpointColumn, string>

/** The row that a record becomes; what it does not say is left out. A party takes part once, in its first role. */
function toRow(t: TouchpointRecord): Partial<Record<TouchpointColumn, unknown>> {
  const present = t.participants.length > 1 ? t.participants.filter((p, i) => t.participants.findIndex((o) => o.partyId === p.partyId) === i) : t.participants
  const row: Partial<Record<TouchpointColumn, unknown>> = {
    kind: t.kind, at: t.at, party_ids: present.map((p) => p.partyId), party_roles: present.map((p) => p.role), direction: t.direction ?? 'none', source: t.source ?? 'hand', retracted: t.retracted ?? false,
    channel: t.channel, stage: t.stage, member_id: t.memberId, text: t.text, detail: t.detail, cost: t.cost, expected: t.expected, perceived: t.perceived,
    source_key: t.sourceKey, ref_object: t.ref?.object, ref_id: t.ref?.id, episode: t.episode, supersedes: t.supersedes, import_id: t.importId,
  }
  for (const name in row) if (row[name as TouchpointColumn] == null) delete row[name as TouchpointColumn]
  return row
}
