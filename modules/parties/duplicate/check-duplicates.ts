import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { plainNumber } from '../document/check-number.ts'
import { contactKey, sortName } from '../party/normalise.ts'
import { openTo } from '../search/find-ids-by-search.ts'
import type { checkDuplicates as contract, DuplicateCheck } from './contract.ts'
import { type Comparable, LIKELY, LISTED, type Reason, type Score, score } from './score.ts'
import { visibleEvidence } from './visible-evidence.ts'

type Warning = ReplyOf<typeof contract>
interface Candidate { id: Id; visible: boolean; unit_name: string; data: Comparable }
interface Judged extends Candidate { whole: Score; seen: Score }

const MOST = 10

/** Evidence that does not let someone try names and birthdays on records that they may not see. */
export const identifying: readonly Reason[] = ['key', 'document', 'phone-verified', 'email-verified', 'handle', 'email', 'phone']

/** Warns of records that may be the same as what is being entered. What the asker may see is named; of the rest only the unit is told, and only where a contact or key makes it likely. */
export async function checkDuplicates(context: Context, input: DuplicateCheck): Promise<Warning> {
  const entered = await asComparable(context, input)
  const open = openTo(context.actor)
  const judged = (await findAlike(context, input, entered)).map((c): Judged => ({ ...c, whole: score(entered, c.data), seen: score(visibleEvidence(entered, context.actor, open), c.data) }))
  const named = judged.filter((j) => j.visible && j.seen.score >= LISTED).toSorted((a, b) => b.seen.score - a.seen.score).slice(0, MOST)
  const unnamed = judged.filter((j) => !named.includes(j) && j.whole.score >= LIKELY && j.whole.reasons.some((r) => identifying.includes(r)))
  const elsewhere = [...new Set(unnamed.map((j) => j.unit_name))].toSorted().map((unitName) => ({ unitName }))
  if (elsewhere.length) await audit(context, { action: 'duplicate-check', object: 'party', detail: { elsewhere } })
  return { matches: await present(context, named), elsewhere }
}

export const asComparable = async (context: Context, { kind, name, birthday, contacts = [], keys = [], documents = [] }: DuplicateCheck): Promise<Comparable> => ({
  kind, names: [name], birthday: birthday ?? null, gender: null, keys, documents: await digested(context, documents), contacts: contacts.map((c) => ({ channel: c.channel, key: contactKey(c.channel, c.value), verified: false })),
})

async function digested({ tx }: Context, documents: NonNullable<DuplicateCheck['documents']>): Promise<Comparable['documents']> {
  if (!documents.length) return []
  const { rows } = await sql<{ digest: string }>`select parties.document_digest(n) as digest from unnest(${documents.map((d) => plainNumber(d.number))}::text[]) with ordinality w (n, place) order by place`.execute(tx)
  return documents.map(({ kind, country }, i) => ({ kind, country: country ?? null, digest: rows[i]!.digest }))
}

export async function findAlike({ tx }: Context, { exceptId, name }: DuplicateCheck, { kind, contacts, documents, keys, birthday }: Comparable): Promise<Candidate[]> {
  const shared = contacts.filter((c) => c.channel !== 'web')
  const { rows } = await sql<Candidate>`
    select id::text, visible, unit_name, data from parties.alike(${kind}, ${shared.map((c) => c.channel)}::text[], ${shared.map((c) => c.key)}::text[], ${documents.map((d) => d.kind)}::text[], ${documents.map((d) => d.digest)}::text[],
      ${keys.map((k) => k.source)}::text[], ${keys.map((k) => k.key)}::text[], ${birthday}::date, ${sortName(name)}, ${exceptId ?? null}::bigint)`.execute(tx)
  return rows
}

async function present({ tx }: Context, named: Judged[]): Promise<Warning['matches']> {
  if (!named.length) return []
  const { rows } = await sql<Warning['matches'][number]['party']>`
    select p.id::text, p.name, u.name as "unitName", m.name as "ownerName" from parties.party p
    left join people.member_name m on m.id = p.owner_id left join people.unit u on u.id = p.unit_id where p.id = any (${`{${named.map((n) => n.id).join(',')}}`}::bigint[])`.execute(tx)
  return named.flatMap(({ id, seen }) => rows.filter((r) => r.id === id).map((party) => ({ ...seen, party })))
}
