import { sql } from 'kysely'
import { type BatchContext, type BatchResult, type Plan, recordCreated, type RowResult } from '#modules/exchange/api.ts'
import type { Remark } from '#modules/exchange/contract.ts'
import { auditMany } from '#platform/audit/record-many.ts'
import type { KnownField } from '../field/read-fields.ts'
import { changeParties, keepBefore, noteChanged } from './change-parties.ts'
import { completeOwn } from './complete-own.ts'
import { createParties, indexCreated } from './create-parties.ts'
import type { PartyDraft } from './draft.ts'
import type { PartyImportPart } from './extension.ts'
import { findChanges } from './find-changes.ts'
import { findKnown } from './find-known.ts'
import { titleOf } from './read-draft.ts'
import { type StagedDraft, stageDrafts } from './stage-drafts.ts'
import { writeParts } from './write-parts.ts'

export interface PreparedParties { staged: readonly StagedDraft[]; faults: ReadonlyMap<number, readonly Remark[]>; rows: number }

/** What every batch of an import shares. */
export interface PartySession { plan: Plan; own: readonly KnownField[]; parts: readonly PartyImportPart[] }

interface Settled { place: number; outcome: 'created' | 'updated' | 'skipped' | 'failed'; fault: string | null }

/** Writes a batch of parties in some twenty statements, whatever its size, and tells what became of each row. */
export async function writeParties(context: BatchContext, { plan, own, parts }: PartySession, { staged, faults, rows }: PreparedParties): Promise<BatchResult> {
  const { tx, actor } = context
  if (staged.length) {
    await stageDrafts(context, staged)
    await findKnown(context, plan)
    await findChanges(context, plan)
    await completeOwn(context, own, staged)
  }
  const { rows: settled } = staged.length ? await sql<Settled>`select place, outcome, fault from imported_party order by place`.execute(tx) : { rows: [] }
  const created = settled.filter((s) => s.outcome === 'created').length
  const updated = settled.filter((s) => s.outcome === 'updated').length
  if (!plan.dry && created + updated > 0) {
    await keepBefore(context)
    if (created) await createParties(context, { source: plan.source, unitId: actor.unitId, ownerId: actor.memberId })
    if (updated) await changeParties(context)
    await writeParts(context, plan.source)
    if (created) await indexCreated(context)
    if (created) await recordCreated(context, 'party', sql`select new_id from imported_party where outcome = 'created'`)
    if (updated) await noteChanged(context)
    await tell(context, plan, parts, staged)
  }
  return { rows: rowResults(plan, { staged, settled, faults, rows }), records: plan.dry ? {} : { party: created } }
}

async function tell(context: BatchContext, plan: Plan, parts: readonly PartyImportPart[], staged: readonly StagedDraft[]): Promise<void> {
  if (parts.length && staged.some((s) => s.draft.more.size)) await tellParts(context, plan, parts, staged)
  await auditMany(context, { action: 'create', object: 'party', of: sql`select new_id from imported_party where outcome = 'created'` })
  await auditMany(context, { action: 'update', object: 'party', detailed: true, of: sql`
    select p.id, jsonb_build_object('import', ${context.importId}::text, 'before', b.before, 'after', to_jsonb(p)) from imported_party d join imported_before b on b.party_id = d.party_id join parties.party p on p.id = b.party_id where d.outcome = 'updated'` })
}

/** Hands other modules what the file says to them of each party that is there now. */
async function tellParts(context: BatchContext, plan: Plan, parts: readonly PartyImportPart[], staged: readonly StagedDraft[]): Promise<void> {
  const { rows } = await sql<{ place: number; id: string }>`select place, case outcome when 'created' then new_id else party_id end::text as id from imported_party where outcome in ('created', 'updated') order by place`.execute(context.tx)
  for (const part of parts) {
    const told = rows.flatMap(({ place, id }) => { const values = new Map([...staged[place]!.draft.more].filter(([key]) => key.startsWith(`${part.name}.`))); return values.size ? [{ partyId: id, values }] : [] })
    if (told.length) await part.write(context, plan, told)
  }
}

interface Results extends PreparedParties { settled: readonly Settled[] }

function rowResults(plan: Plan, { staged, settled, faults, rows }: Results): RowResult[] {
  const results: RowResult[] = Array.from({ length: rows }, (_, i) => ({ outcome: 'failed', reasons: faults.get(i) ?? [] }))
  for (const s of settled) {
    const { draft } = staged[s.place]!
    const [first, ...later] = draft.rows
    const own: RowResult = s.outcome === 'failed' ? { outcome: 'failed', reasons: [reasonOf(plan, s.fault ?? '', draft)] } : { outcome: s.outcome }
    results[first!] = own
    for (const row of later) results[row] = own.outcome !== 'created' ? own : { outcome: plan.mode === 'create' ? 'skipped' : 'updated' }
  }
  return results
}

function reasonOf(plan: Plan, fault: string, draft: PartyDraft): Remark {
  const [code = '', field = ''] = fault.split(':')
  if (code === 'nameless') return { code: 'exchange/empty', params: { column: titleOf(plan, 'name') } }
  if (code === 'misplaced') return { code: 'exchange/not-a-value', params: { column: titleOf(plan, 'parent'), value: draft.parent } }
  if (code === 'own-missing' || code === 'own-foreign') return { code: code === 'own-missing' ? 'exchange/empty' : 'exchange/not-a-value', params: { column: titleOf(plan, `custom.${field}`), value: String(draft.custom[field] ?? '') } }
  if (code === 'unknown-party') return { code: 'exchange/unknown-party', params: { column: titleOf(plan, 'parent'), value: draft.parent } }
  if (code === 'custom-taken') return { code: 'exchange/taken', params: { value: String(draft.custom[field] ?? '') } }
  return { code: `exchange/${code}`, params: { value: code === 'taken' ? draft.keys.join(', ') : draft.match } }
}
