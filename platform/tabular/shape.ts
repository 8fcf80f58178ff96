export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252'
export type Delimiter = ',' | '\t' | ';' | '|' | 'whitespace'
export type Quote = '"' | "'" | null

/** What a person should know before trusting a guess about a file. */
export interface TableWarning {
  code: 'encoding-uncertain' | 'undecodable' | 'delimiter-uncertain' | 'header-uncertain' | 'ragged' | 'duplicate-columns'
  params: Record<string, string | number>
}

interface Shape {
  /** The first row that is kept names the columns. */
  header: boolean
  /** Lines (rows of a sheet) before the header or the first row. */
  skip: number
  /** Header cells; a column without a name is called by its number, from '1'. */
  columns: string[]
  /** The first rows below the header. */
  sample: string[][]
  warnings: TableWarning[]
}

export interface DelimitedShape extends Shape { format: 'delimited'; encoding: Encoding; bom: boolean; delimiter: Delimiter; quote: Quote }
export interface SheetShape extends Shape { format: 'xlsx'; sheets: string[]; sheet: string }

/** All that is needed to read a file, as found by `detectTable`; may be passed to `openTable` as it is or with changes. */
export type TableShape = DelimitedShape | SheetShape

/** What is wrong with one row; the row is delivered all the same. `column` counts from 1. */
export interface RowProblem {
  code: 'undecodable' | 'control-character' | 'unclosed-quote' | 'stray-quote' | 'cell-error' | 'too-few-cells' | 'too-many-cells'
  params: Record<string, string | number>
}

/** A row with the line (row of a sheet) it begins on, counted from 1 over the whole file. */
export interface Row { line: number; cells: string[]; problem?: RowProblem }

/** Some rows, and how far reading has come. `lastRow` is the number of the last row here, blank ones and the header not counted: pass it as `afterRow` to go on. */
export interface Batch { rows: Row[]; lastRow: number; bytesRead: number; bytesTotal: number }

interface Reading {
  skip?: number
  header?: boolean
  /** The known columns: rows with fewer or more cells are reported. Without them the header or the first row tells. */
  columns?: readonly string[]
  /** Leaves out this many rows, without splitting them: to resume after a crash. */
  afterRow?: number
  batchSize?: number
}

export interface DelimitedReading extends Reading { format: 'delimited'; encoding?: Encoding; delimiter?: Delimiter; quote?: Quote }
export interface SheetReading extends Reading { format: 'xlsx'; sheet?: string }
export type TableReading = DelimitedReading | SheetReading
