import type { Filter } from '#kernel/filter.ts'
import type { FieldInfo } from '#kernel/field.ts'
import type { Id } from '#kernel/id.ts'
import type { Named } from '#kernel/text.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Raw } from '#platform/db/read-columns.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Cell, ContentKind, DateFormat, NumberFormat, RowProblem } from '#platform/tabular/index.ts'
import type { ImportField, ImportKindInfo, ImportOptions, Outcome, Remark } from './contract.ts'

/** A field that a kind of import knows, with what its columns are called and look like elsewhere. */
export interface FieldSpec extends Omit<ImportField, 'required' | 'repeats' | 'matchable' | 'custom'> {
  required?: boolean
  repeats?: boolean
  matchable?: boolean
  custom?: boolean
  /** Further titles that its column has in files, in any language. */
  synonyms?: readonly string[]
  /** Contents by which a column without a telling title is still taken for it. */
  looksLike?: readonly ContentKind[]
}

export interface PlannedColumn {
  /** Counted from 0. */
  at: number
  title: string
  field: string
  dateFormat: DateFormat | null
  numberFormat: NumberFormat | null
}

/** What is to be done with a file, settled: the same for every batch. */
export interface Plan extends Pick<ImportOptions, 'mode' | 'fixed' | 'settings'> {
  importId: Id
  match: string | null
  source: string
  columns: readonly PlannedColumn[]
  /** The firm's, for dates with a time. */
  zone: string
  /** Nothing is written: only told what would be. */
  dry: boolean
}

/** A row of the file. `row` counts rows below the header from 1, `line` lines of the file. */
export interface FileRow { row: number; line: number; cells: readonly string[]; problem?: RowProblem | undefined }

/** A batch's transaction: the importer's rights are in force, and `copy` is its own connection, for COPY. */
export interface BatchContext extends Context { copy: Raw; importId: Id }

export interface RowResult { outcome: Outcome; reasons?: readonly Remark[] }

export interface BatchResult {
  /** One for each row of the batch, in order. */
  rows: readonly RowResult[]
  /** How many records were created, by object. */
  records: Readonly<Record<string, number>>
}

/** An import under way: what was looked up once stays in its closures. */
export interface ImportSession<P = unknown> {
  /** The name of what a row belongs to, such as an order's number; rows of one name are written together wherever they stand. Null: it stands alone. */
  groupOf?: (row: FileRow) => string | null
  /** Turns rows into what `write` takes. No I/O: it is done while the batch before is being written. */
  prepare(rows: readonly FileRow[]): P
  /** Writes a batch in a few statements whatever its size, and tells what became of each row. Under a dry plan it only tells. */
  write(context: BatchContext, prepared: P): Promise<BatchResult>
  /** Work after the last row, at most `most` records a time beginning after `after`; gives the last one done, or null when all are. */
  finish?(context: BatchContext, after: Id, most: number): Promise<Id | null>
}

/** Something that files can bring in. The module that owns it registers it as `importKinds`. */
export interface ImportKind extends Pick<ImportKindInfo, 'kind' | 'settings'> {
  label: Named
  /** What must be allowed to create and to change its records: `['create', 'party']`. */
  rights: Readonly<Record<'create' | 'update', readonly [action: string, object: string]>>
  fields(context: Context): Promise<readonly FieldSpec[]>
  /** Fields that are not among them because the actor may not change them: a column of theirs is told, and never taken for another. */
  closed?(actor: Actor): readonly FieldSpec[]
  /** The field by which rows are matched where nobody chose, by the fields that have columns; null for none. */
  usualMatch(fields: ReadonlySet<string>): string | null
  /** What is missing beyond required fields. */
  check?(plan: Plan): readonly Remark[]
  open(context: Context, plan: Plan): Promise<ImportSession>
  /** Takes back at most `most` of the records that an import made or changed, the last first, and tells what it settled; nothing when nothing is left. It has every right. */
  undo(context: BatchContext, most: number): Promise<Settled>
}

/** Records that an undo is done with. */
export interface Settled { removed: number; restored: number; kept: number }

export interface ExportRequest { filter?: Filter | undefined; search?: string | undefined; sort?: string | undefined; columns: readonly string[] }

/** A list that can be exported. The module that owns it registers it as `exportSources`. */
export interface ExportSource {
  list: string
  label: Named
  /** The right that tells how far an export reaches: `['export', 'party']`. */
  may: readonly [action: string, object: string]
  fields(context: Context): Promise<readonly FieldInfo[]>
  usual: readonly string[]
  /** Rows in batches, as far as the actor may export them, masked as the actor sees them. */
  rows(context: BatchReader, request: ExportRequest): AsyncIterable<readonly (readonly Cell[])[]>
}

/** A transaction for reading, with its connection for a cursor. */
export interface BatchReader extends Context { copy: Raw }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    importKinds: ImportKind[]
    exportSources: ExportSource[]
  }
}
