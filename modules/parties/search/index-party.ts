import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Findable, partyWords, type PartyWords } from './party-words.ts'

const BATCH = 1_000

/** Keeps what one party is found by; call after its names, contacts, keys or custom fields changed. Where it belongs and whether it lives follow by themselves. */
export const indexParty = ({ tx }: Context, partyId: Id): Promise<void> => indexParties(tx, [partyId])

/** The same for many at once, some ten thousand a second: for imports. The next batch's words are found while the last is being written. */
export async function indexParties(tx: Tx, ids: readonly Id[]): Promise<void> {
  let written: Promise<unknown> = Promise.resolve()
  const { rows } = await sql<Row>`select * from parties.findable(${literal(ids)}::bigint[])`.execute(tx)
  for (let from = 0; from < rows.length; from += BATCH) {
    const entries = rows.slice(from, from + BATCH).map((r) => ({ id: r.id, ...partyWords(findable(r)) }))
    await written
    written = writeEntries(tx, entries)
  }
  await written
}

/** Takes parties out of the index: for erasure. A deleted party leaves results by itself. */
export async function removeFromIndex(tx: Tx, ids: readonly Id[]): Promise<void> {
  await sql`select parties.forget_entries(${literal(ids)}::bigint[])`.execute(tx)
}

const literal = (ids: readonly Id[]): string => `{${ids.join(',')}}`

type Row = { id: Id; kind: string } & Record<'names' | 'phones' | 'emails' | 'handles' | 'keys', string | null>

const lines = (text: string | null): string[] => (text === null ? [] : text.split('\n'))

const findable = (r: Row): Findable => ({ kind: r.kind, names: lines(r.names), phones: lines(r.phones), emails: lines(r.emails), handles: lines(r.handles), keys: lines(r.keys) })

const clean = (text: string): string => text.replaceAll('\f', ' ')

const writeEntries = (tx: Tx, entries: readonly (PartyWords & { id: Id })[]): Promise<unknown> => sql`
  select parties.index_entries(${literal(entries.map((e) => e.id))}::bigint[], ${entries.map((e) => clean(e.words.join('\n'))).join('\f')}, ${entries.map((e) => clean(e.mail ?? '')).join('\f')})`.execute(tx)
