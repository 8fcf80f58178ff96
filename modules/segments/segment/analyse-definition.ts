import { sql } from 'kysely'
import { actsOf, type Filter, nodesOf } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import { conditionOf, fieldsIn, partyFields, type PartyFields } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { segmentRefusals } from './contract.ts'

/** What a definition rests on. */
export interface Analysis {
  fields: string[]
  acts: string[]
  /** Which changes can move anyone in or out. */
  grounds: string[]
  /** Segments that it names. */
  uses: string[]
  /** Whether the passing of days alone can. */
  moves: boolean
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort()

/** The segments that a definition names itself. */
export const segmentsIn = (definition: Filter): string[] => unique(nodesOf(definition).flatMap((n) => ('field' in n && n.field === 'segment' && n.value !== undefined ? [n.value].flat().map(String) : [])))

/** What a definition rests on, as the list's fields and activities tell. */
export function analyse(definition: Filter, fields: PartyFields): Analysis {
  const nodes = nodesOf(definition)
  const keys = unique(fieldsIn(definition))
  const acts = unique(nodes.flatMap(actsOf).map((a) => a.what))
  const grounds = [...keys.map((key) => groundOf(fields, key)), ...acts.map((what) => fields.activities.get(what)!.ground), ...(nodes.some((n) => 'connected' in n) ? ['connection'] : [])]
  const moves = nodes.some((n) => ('field' in n ? ['within', 'olderThan', 'ahead'].includes(n.op) || fields.get(n.field)?.moves === true : 'did' in n ? bounded(n.did.when) : 'sequence' in n && bounded(n.sequence.when)))
  return { fields: keys, acts, grounds: unique(['party', ...grounds]), uses: segmentsIn(definition), moves }
}

const groundOf = (fields: PartyFields, key: string): string => { const field = fields.get(key); return field?.ground ?? field?.from?.name ?? 'party' }

const bounded = (when: object | undefined): boolean => when !== undefined && ('within' in when || 'olderThan' in when)

/** Checks a definition as its maker may ask it: unknown fields, values that do not fit, what the maker may not see, and a segment that would name itself are refused. */
export async function checkDefinition(context: Context, definition: Filter, id?: string): Promise<Analysis> {
  const fields = await partyFields(context.tx)
  conditionOf(context, fields, { filter: definition })
  const analysis = analyse(definition, fields)
  if (id !== undefined) await refuseCycle(context, id, analysis.uses)
  return analysis
}

async function refuseCycle({ tx }: Context, id: string, uses: readonly string[]): Promise<void> {
  const { rows: [circle] } = await sql<{ name: string }>`
    with recursive used (id) as (select unnest(${`{${uses.join(',')}}`}::bigint[]) union select unnest(s.uses) from used join segments.segment s on s.id = used.id)
    select s.name from used join segments.segment s on s.id = used.id where used.id = ${id}`.execute(tx)
  if (circle) throw new Refusal(segmentRefusals.cycle, { name: circle.name }, '/body/definition')
}
