import { availableParallelism, loadavg } from 'node:os'
import { ClickHouseError } from '@clickhouse/client'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import { warehouseClient } from '../client.ts'
import { narrowingOf } from '../mart/mart.ts'
import { readState, type WarehouseState } from '../state.ts'
import type { WarehouseTable } from '../table.ts'
import { QuestionFault, tablesNamed } from './check-question.ts'
import { warehouseRefusals } from './refusals.ts'
import { viewerOf } from './viewer.ts'
import { visibleRows } from './visible-rows.ts'

export interface Question {
  /** ClickHouse SQL that names tables as `{{orders_sale}}` and parameters as `{name:Type}`. */
  sql: string
  params?: Record<string, unknown>
  /** The mart to ask, by its id; none is all of it. */
  mart?: string
  /** Refuse when the answer would be older than so many seconds. */
  within?: number
  /** More time or room than a page may take: for jobs. */
  budget?: Partial<Budget>
  signal?: AbortSignal
}

export interface Budget { seconds: number; bytes: number; rows: number; threads: number }

/** Rows with 64-bit whole numbers (ids, counts, sums of cents) as strings, for some are beyond what JSON carries; and as of when. */
export interface Answer<T> { rows: T[]; asOf: Date; lagSeconds: number }

/** What a page may take. Seconds are those of a machine that does nothing else. */
const page: Budget = { seconds: 10, bytes: 1_500_000_000, rows: 200_000, threads: 2 }

/**
 * Asks the analysis engine: the one door to it. Every table is what the actor may see of it, as row-level security says in PostgreSQL; text that could read past that
 * is refused. Within budgets of time, memory and rows; refused in words when the engine is away, still being filled, behind, or the question is too heavy.
 */
export async function askWarehouse<T = Record<string, unknown>>(context: Context, question: Question): Promise<Answer<T>> {
  const { state, text } = await prepare(context, question)
  try {
    const reply = await warehouseClient().query({ query: text, query_params: question.params ?? {}, format: 'JSONEachRow', ...(question.signal && { abort_signal: question.signal }), clickhouse_settings: settingsOf({ ...page, ...question.budget }) })
    return { rows: await reply.json<T>(), asOf: new Date(context.now.getTime() - state.lagSeconds * 1000), lagSeconds: state.lagSeconds }
  } catch (error) {
    throw told(error, state)
  }
}

/** The question as the engine gets it, and the copy's state: for whoever streams. */
export async function prepare(context: Context, { sql: text, within, mart }: Pick<Question, 'sql' | 'within' | 'mart'>): Promise<{ state: WarehouseState & { current: string }; text: string }> {
  const names = tablesNamed(text)
  const tables = await named(names)
  const state = await readState(context.tx)
  const { current } = state
  if (!current) throw new Refusal(warehouseRefusals.building, { percent: state.percent })
  if (within !== undefined && state.lagSeconds > within) throw new Refusal(warehouseRefusals.behind, { seconds: Math.round(state.lagSeconds) })
  const viewer = viewerOf(context.actor, await openRecords(context), current)
  const narrow = mart === undefined ? () => 'true' : await narrowingOf(context.tx, mart, viewer)
  const rowsOf = (table: WarehouseTable) => visibleRows(table, viewer, narrow(table), state.untidy)
  return { state: { ...state, current }, text: text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => rowsOf(tables.get(name)!)) }
}

async function named(names: readonly string[]): Promise<Map<string, WarehouseTable>> {
  const all = new Map((await gather('warehouseTables')).map((t) => [t.name, t]))
  const unknown = names.find((n) => !all.has(n))
  if (unknown) throw new QuestionFault(`no table {{${unknown}}}`)
  return all
}

/** The records shared with the actor one by one, asked with their own rights. */
async function openRecords({ tx }: Context): Promise<string[]> {
  const sources = await gather('openRecords')
  const lists = await Promise.all(sources.map(async (s) => (await sql<{ id: string }>`select id::text from unnest(${s}) id`.execute(tx)).rows.map((r) => r.id)))
  return lists.flat()
}

const MOST_CROWDED = 6

/** How many times as long something takes because others work here as well: a question must not count as heavy for that. */
const crowding = (): number => Math.min(MOST_CROWDED, Math.max(1, loadavg()[0]! / availableParallelism()))

/** The engine may write nothing and be told nothing more: `readonly` is the last word. */
export const settingsOf = ({ seconds, bytes, rows, threads }: Budget) => ({
  max_execution_time: seconds * crowding(), max_memory_usage: String(bytes), max_result_rows: String(rows), result_overflow_mode: 'throw' as const, max_threads: threads,
  do_not_merge_across_partitions_select_final: 1 as const, output_format_json_quote_64bit_integers: 1 as const, join_use_nulls: 1 as const, readonly: '1' as const,
})

/** Codes of the engine: TIMEOUT_EXCEEDED, TOO_MANY_ROWS, MEMORY_LIMIT_EXCEEDED, TOO_MANY_ROWS_OR_BYTES. */
const heavy = new Set(['159', '158', '241', '396', '307'])
/** UNKNOWN_TABLE, UNKNOWN_IDENTIFIER, UNKNOWN_DATABASE: the copy is of another time. */
const other = new Set(['60', '47', '81'])

function told(error: unknown, state: WarehouseState): unknown {
  if (error instanceof ClickHouseError) {
    if (heavy.has(error.code)) return new Refusal(warehouseRefusals['too-heavy'])
    return other.has(error.code) && state.building ? new Refusal(warehouseRefusals.building, { percent: state.percent }) : error
  }
  const { code } = error as { code?: string }
  return code && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOST|UND_)/.test(code) ? new Refusal(warehouseRefusals.unavailable, { seconds: Math.round(state.lagSeconds) }) : error
}
