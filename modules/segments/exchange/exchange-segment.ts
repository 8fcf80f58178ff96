import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { type PartyFields, partyFields } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Segment, segmentRefusals } from '../segment/contract.ts'
import { readSegment } from '../segment/read-segments.ts'
import { createSegment } from '../segment/write-segment.ts'
import type { SegmentDocument } from './contract.ts'
import { type Reference, type ReferenceKind, referencesIn, type Vocabulary, withReferences } from './references.ts'

const vocabularyOf = (fields: PartyFields): Vocabulary => ({ fields: (key) => fields.get(key), activity: (what) => { const act = fields.activities.get(what); return (key) => act?.fields.find((f) => f.key === key) } })

interface Known { kind: ReferenceKind; id: string; name: string }

/** What is known here by name, of the kinds that are asked: units and members as far as the asker may see them. */
async function knownThings({ tx }: Context, kinds: ReadonlySet<ReferenceKind>): Promise<Known[]> {
  const { rows } = await sql<Known>`select * from (
    select 'tag' as kind, id::text, name from parties.tag union all select 'member', id::text, name from people.member_name union all select 'unit', id::text, name from people.unit
    union all select 'segment', id::text, name from segments.segment where state = 'live' union all select 'product', id::text, code from products.product) k where kind = any (${[...kinds]}::text[]) order by id`.execute(tx)
  return rows
}

/** A segment as a document: whatever stands by an id stands with its name. */
export async function exportSegment(context: Context, id: string): Promise<SegmentDocument> {
  const { name, description, definition } = await readSegment(context, id)
  const references = referencesIn(definition, vocabularyOf(await partyFields(context.tx)))
  const known = references.length ? await knownThings(context, new Set(references.map((r) => r.kind))) : []
  const names: Record<string, Record<string, string>> = {}
  for (const { kind, id: of } of references) names[kind] = { ...names[kind], [of]: known.find((k) => k.kind === kind && k.id === of)?.name ?? of }
  return { kind: 'guanxi.segment', format: 1, name, description, definition, names }
}

/** Makes a segment of the asker's own from a document. What it names is looked up by name; what is unknown here is refused by its name. */
export async function importSegment(context: Context, { name, description, definition, names }: SegmentDocument): Promise<Segment> {
  const vocabulary = vocabularyOf(await partyFields(context.tx))
  const references = referencesIn(definition, vocabulary)
  const known = references.length ? await knownThings(context, new Set(references.map((r) => r.kind))) : []
  const here = ({ kind, id }: Reference): string => {
    const wanted = names[kind]?.[id]
    const found = known.find((k) => k.kind === kind && k.name === wanted)
    if (!found) throw new Refusal(segmentRefusals['name-unknown'], { kind, name: wanted ?? `#${id}` }, '/body/names')
    return found.id
  }
  return createSegment(context, { name, ...(description && { description }), definition: withReferences(definition, vocabulary, here), shared: false })
}
