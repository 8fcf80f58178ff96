import type { Filter } from '#kernel/filter.ts'
import type { MeasureUnit } from '#kernel/measure-unit.ts'
import type { Named } from '#kernel/text.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Context } from '#platform/db/transaction.ts'

/** What a measure counts rows of: a table of the warehouse, who may read its rows, and how a row finds its party and its day. */
export interface Grain {
  table: string
  /** What one row is, in the plural: orders, contacts. */
  label: Named
  may: readonly [action: string, object: string]
  /** The column that is unique in the table, if one is; where it is `party`, the table has a row for each party and its dimensions can split whatever has a party. */
  key?: string
  /** The column that holds the surviving party. */
  party: string
  /** The column by which periods and time splits are cut, in the firm's days. */
  day?: string
  /** The rows are changes: of a day counts each party's last row up to then. Its measures add up over parties, but not over time. */
  history?: true
  /** Other tables that a row belongs to one of: table → the column that holds its key, and that key. */
  reaches?: Readonly<Record<string, readonly [own: string, key: string]>>
}

export interface DimensionChoice { key: string; label: Named }

/** What figures can be split by: an expression over the columns of one warehouse table. An empty text is "not known". */
export interface Dimension {
  key: string
  label: Named
  table: string
  /** ClickHouse SQL that gives text, a list of texts (`many`) or, for `day`, a day. */
  sql: string
  kind: 'value' | 'day'
  /** A row may have several, and then counts in each; totals still count it once. */
  many?: true
  /** The names of its values; they stand in this order where the figures do not order them. */
  choices?: readonly DimensionChoice[]
  /** Names of values that are rows (units, members, products), as far as the reader may see them. */
  names?: (context: Pick<Context, 'tx' | 'actor'>, keys: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** The field of party lists that says the same. */
  field?: string
  /** The guarded field that it shows: `party.birthday`. Closed to whom that is hidden or masked. */
  guard?: string
}

interface Told { key: string; label: Named; /** What is counted, by which rule. */ description: Named; unit: MeasureUnit; /** The guarded field that it tells of: `order.cost`. */ guard?: string }

/** A figure that is counted from rows: `sql` is an aggregate over the grain's columns, money in hundredths. */
export interface Counted extends Told { table: string; sql: string; /** Whether parts add up to the whole; distinct counts and averages do not. */ additive: boolean; /** Of now: periods do not cut it, and time cannot split it. */ state?: true; /** Which parties it counts, in terms of party lists, where they can say it. */ behind?: Filter }

/** A figure that is one measure over another; nothing where the lower is nought. */
export interface Ratio extends Told { over: readonly [upper: string, lower: string] }

/** A named figure with its one definition, which every chart, report, segment and API reads. */
export type Measure = Counted | Ratio

/** Text of a definition in the three languages. */
export const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    /** What measures count rows of. */
    grains: Grain[]
    /** What measures can be split by. */
    dimensions: Dimension[]
    /** Splits that are rows of the firm's own, as far as the asker may see them. */
    dimensionSources: { load: (tx: Tx) => Promise<Dimension[]> }[]
    measures: Measure[]
  }
}
