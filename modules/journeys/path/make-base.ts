import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { findTouchpointCatalogue } from '#modules/touchpoints/api.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { binderFor } from '#modules/measures/api.ts'
import { warehouseClient } from '#platform/warehouse/client.ts'
import { prepare } from '#platform/warehouse/door/ask-warehouse.ts'
import { readState } from '#platform/warehouse/state.ts'
import { PARTS } from '../facts.ts'
import { readJourney } from '../journey/find-journeys.ts'
import { definitionOf, fedVersion, readBase } from './base.ts'
import { ledColumns, ledSql } from './led-sql.ts'
import { type Numbers, stepColumns, stepsSql } from './steps-sql.ts'

interface Making { copy: string; journeyId: string; builtIn: boolean; numbers: Numbers; version: string }
type Within = <T>(work: (context: Context) => Promise<T>) => Promise<T>

/**
 * Works out the steps of a journey and keeps them, with the built-in one by which channel each order was led, part by part of the parties, each taking the place of the one before at once. They count as those of the moment when
 * it began: whatever was fed since is worked out anew with each question, so that a part that is younger than another does no harm.
 */
export async function makeBase(db: Db, journeyId: string, now: Date, signal?: AbortSignal): Promise<void> {
  const within: Within = (work) => inTransaction(db, system('journeys'), work, now)
  const making = await within((context) => begin(context, journeyId))
  if (!making) return
  const mark = randomBytes(4).toString('hex')
  const engine = warehouseClient()
  const tables = making.builtIn ? ['journeys_step', 'journeys_led'] : ['journeys_step']
  try {
    for (const table of tables) await engine.command({ query: `create table ${making.copy}.${table}_${mark} as ${making.copy}.${table}` })
    for (let part = 0; part < PARTS; part++) {
      if (signal?.aborted) return
      await makePart(within, making, mark, part)
    }
    await within(({ tx }) => sql`update journeys.base set version = ${making.version}, made_at = ${now} where copy = ${making.copy} and journey_id = ${journeyId}`.execute(tx))
  } finally {
    for (const table of tables) await engine.command({ query: `drop table if exists ${making.copy}.${table}_${mark}` })
    await within(({ tx }) => sql`update journeys.base set making_since = null where copy = ${making.copy} and journey_id = ${journeyId}`.execute(tx))
  }
}

/** Takes the making for itself; nothing where there is no copy yet or another is at it. */
async function begin(context: Context, journeyId: string): Promise<Making | null> {
  const { tx } = context
  const { current: copy } = await readState(tx)
  if (!copy) return null
  const journey = await readJourney(context, journeyId)
  const [known, definition] = [await readBase(tx, copy, journeyId), definitionOf(journey)]
  const channels = numberedChannels(known?.channels ?? [], (await findTouchpointCatalogue(context)).channels.map((c) => c.key))
  const { rows } = await sql`
    insert into journeys.base as b (copy, journey_id, definition, channels, making_since) values (${copy}, ${journeyId}, ${definition}, ${channels}, now())
    on conflict (copy, journey_id) do update set definition = excluded.definition, channels = excluded.channels, making_since = now(), done = 0, version = case when b.definition = excluded.definition then b.version end
    where b.making_since is null or b.making_since < now() - interval '30 minutes' returning 1`.execute(tx)
  await sql`delete from journeys.base where copy <> ${copy}`.execute(tx)
  return rows.length ? { copy, journeyId, builtIn: journey.key !== null, numbers: { stages: journey.stages, channels }, version: await fedVersion(copy) } : null
}

/** Channels keep their numbers; new ones follow. */
export const numberedChannels = (known: readonly string[], all: readonly string[]): string[] => [...known, ...all.filter((c) => !known.includes(c))]

async function makePart(within: Within, { copy, journeyId, builtIn, numbers }: Making, mark: string, part: number): Promise<void> {
  const { bind, params } = binderFor('1970-01-01')
  const whose = `bitAnd(party_id, ${PARTS - 1}) = ${part}`
  const write = async (table: string, columns: string, sql: string, key: string): Promise<void> => {
    const { text } = await within((context) => prepare(context, { sql }))
    await replacePart(`${copy}.${table}`, mark, key, { query: `(${columns}, version, deleted) select *, 0, 0 from (${text})`, query_params: params })
  }
  await write('journeys_step', `journey, ${stepColumns}`, `select toInt64(${journeyId}) as journey, * from (${stepsSql(numbers, whose, bind)})`, `(${journeyId}, ${part})`)
  if (builtIn) await write('journeys_led', ledColumns, ledSql(whose), String(part))
  await within(({ tx }) => sql`update journeys.base set done = ${part + 1} where copy = ${copy} and journey_id = ${journeyId}`.execute(tx))
}

/** Fills one partition aside and puts it in the place of the one before at once. */
async function replacePart(table: string, mark: string, key: string, { query, query_params }: { query: string; query_params: Record<string, unknown> }): Promise<void> {
  const engine = warehouseClient()
  const staged = `${table}_${mark}`
  await engine.command({ query: `insert into ${staged} ${query}`, query_params, clickhouse_settings: { max_threads: 1, max_memory_usage: '2000000000' } })
  const [filled] = await (await engine.query({ query: `select count() as n from ${staged}`, format: 'JSONEachRow' })).json<{ n: string | number }>()
  await engine.command({ query: `alter table ${table} ${Number(filled?.n) ? `replace partition ${key} from ${staged}` : `drop partition ${key}`}` })
  await engine.command({ query: `truncate table ${staged}` })
}
