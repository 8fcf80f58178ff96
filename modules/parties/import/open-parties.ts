import { rowReader, type ImportSession, type Plan } from '#modules/exchange/api.ts'
import type { Remark } from '#modules/exchange/contract.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readFields } from '../field/read-fields.ts'
import type { PartyDraft } from './draft.ts'
import { partyImportFields } from './fields.ts'
import { readLookups } from './lookups.ts'
import { mergeDrafts } from './merge-drafts.ts'
import { readDraft } from './read-draft.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { stagedDraft } from './stage-drafts.ts'
import { type PreparedParties, writeParties } from './write-parties.ts'

/** Opens an import of parties: fields, colleagues and units are looked up once. */
export async function openParties(context: Context, plan: Plan): Promise<ImportSession<PreparedParties>> {
  const fields = await partyImportFields(context)
  const own = (await readFields(context.tx)).filter((f) => !f.archivedAt)
  const parts = await gather('partyImportParts')
  const read = rowReader(plan, fields)
  const check = (key: string, value: string): string | null => parts.find((p) => key.startsWith(`${p.name}.`))?.check?.(key, value) ?? null
  const reader = { plan, own, lookups: await readLookups(context), check }
  const seen = new Set<string>()
  return {
    prepare(rows) {
      const faults = new Map<number, readonly Remark[]>()
      const drafts = rows.flatMap((row, i): PartyDraft[] => {
        const made = readDraft(reader, i, read(row))
        if ('faults' in made) { faults.set(i, made.faults); return [] }
        return [made.draft]
      })
      const merged = mergeDrafts(drafts, plan.mode)
      const wrong = (draft: PartyDraft, reason: Remark) => { for (const row of draft.rows) faults.set(row, [reason]) }
      return { staged: repeatedKeys(merged, own, wrong).map(stagedDraft), faults, rows: rows.length }
    },
    async write(batch, prepared) {
      const result = await writeParties(batch, { plan, own, parts }, prepared)
      return plan.dry ? { ...result, rows: withSeen(plan, prepared, result.rows, seen) } : result
    },
  }
}

/** While nothing is written, a record that an earlier batch would have created is known only here. */
function withSeen(plan: Plan, { staged }: PreparedParties, rows: readonly ImportedRow[], seen: Set<string>): ImportedRow[] {
  const results = [...rows]
  for (const { draft } of staged) {
    const first = draft.rows[0]!
    if (draft.match === null || results[first]!.outcome !== 'created') continue
    if (seen.has(draft.match)) results[first] = { outcome: plan.mode === 'create' ? 'skipped' : 'updated' }
    seen.add(draft.match)
  }
  return results
}

type ImportedRow = Awaited<ReturnType<ImportSession['write']>>['rows'][number]
