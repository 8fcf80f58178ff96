import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { matches, type MatchRule, readRules } from './match-rules.ts'

/** An event as it is kept. */
export interface Kept { source: string; key: string; type: string; at: string; visitor: string | null; partyId: string | null; page: string | null; data: Readonly<Record<string, unknown>> | null }

interface Waiting { events: readonly Kept[]; done(taken: number): void; failed(error: unknown): void }
interface Gatherer { waiting: Waiting[]; writing: boolean; opened: Set<number>; rules: { list: readonly MatchRule[]; at: number } | null }

/** Events of one statement: what came while the last one was written goes together, so that a thousand calls a second are not a thousand commits. */
const MOST = 2_000
const RULES_MS = 5_000
const gatherers = new WeakMap<Db, Gatherer>()
const actor = system('forms.events')

/** Keeps events, together with what others bring at the same moment. Resolves when they are committed, with how many were new; nothing is acknowledged that could still be lost. */
export function gatherEvents(db: Db, events: readonly Kept[]): Promise<number> {
  const gatherer = gatherers.get(db) ?? { waiting: [], writing: false, opened: new Set<number>(), rules: null }
  gatherers.set(db, gatherer)
  return new Promise((done, failed) => {
    gatherer.waiting.push({ events, done, failed })
    if (!gatherer.writing) void writeAll(db, gatherer)
  })
}

async function writeAll(db: Db, gatherer: Gatherer): Promise<void> {
  gatherer.writing = true
  while (gatherer.waiting.length) {
    const batch = takeBatch(gatherer.waiting)
    try {
      const fresh = await inTransaction(db, actor, (context) => write(context, gatherer, batch.flatMap((w) => w.events)))
      for (const w of batch) w.done(w.events.reduce((n, e) => n + (fresh.delete(nameOf(e)) ? 1 : 0), 0))
    } catch (error) {
      gatherer.opened.clear()
      for (const w of batch) w.failed(error)
    }
  }
  gatherer.writing = false
}

function takeBatch(waiting: Waiting[]): Waiting[] {
  let n = 0
  const size = waiting.findIndex((w) => { n += w.events.length; return n > MOST })
  return waiting.splice(0, size < 0 ? waiting.length : Math.max(1, size))
}

const nameOf = ({ source, key, at }: Pick<Kept, 'source' | 'key' | 'at'>): string => `${monthOf(at)}\n${source}\n${key}`
/** Months since year 0 in UTC, as the database counts them. */
export const monthOf = (at: string): number => { const day = new Date(at); return day.getUTCFullYear() * 12 + day.getUTCMonth() }

/** Writes events in one statement; gives the names of those that were new. One whose visitor is known becomes that party's at once. */
async function write(context: Context, gatherer: Gatherer, events: readonly Kept[]): Promise<Set<string>> {
  const { tx, now } = context
  for (const month of new Set(events.map((e) => monthOf(e.at)))) {
    if (!gatherer.opened.has(month)) await sql`select forms.open_month(${month}::int)`.execute(tx)
    gatherer.opened.add(month)
  }
  const rules = await rulesOf(context, gatherer)
  const rows = events.map((e) => ({ month: monthOf(e.at), source: e.source, key: e.key, type: e.type, at: e.at, visitor: e.visitor, party: e.partyId, page: e.page, data: e.data, due: rules.some((r) => matches(r, e)) }))
  const { rows: made } = await sql<{ month: number; source: string; key: string; due: boolean }>`
    insert into forms.event (month, source, key, type, at, received_at, visitor, party_id, page, data, due)
    select r.month, r.source, r.key, r.type, r.at, ${now}, r.visitor, coalesce(r.party, v.party_id), r.page, r.data, r.due
    from ${rowSet(rows, { month: 'int', source: 'text', key: 'text', type: 'text', at: 'timestamptz', visitor: 'text', party: 'bigint', page: 'text', data: 'jsonb', due: 'boolean' })} left join forms.visitor v on v.key = r.visitor
    on conflict do nothing returning month, source, key, due and party_id is not null as due`.execute(tx)
  if (made.some((m) => m.due)) await enqueue(context, 'forms.place-events', {}, { key: 'events' })
  return new Set(made.map((m) => `${m.month}\n${m.source}\n${m.key}`))
}

async function rulesOf(context: Context, gatherer: Gatherer): Promise<readonly MatchRule[]> {
  const now = Date.now()
  if (!gatherer.rules || now - gatherer.rules.at > RULES_MS) gatherer.rules = { list: await readRules(context), at: now }
  return gatherer.rules.list
}
